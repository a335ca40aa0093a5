package care.vigil.roster.program;

/** One thing that is wrong with a document, at a place such as {@code ladder[1].after}. */
public record Flaw(String field, String message) {}
