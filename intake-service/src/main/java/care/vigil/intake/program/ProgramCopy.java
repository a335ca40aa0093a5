package care.vigil.intake.program;

import java.util.List;

/**
 * What intake needs of a program to take a message.
 *
 * @param program the slug
 * @param revision of the document that the words of a first text come from
 * @param languages ISO 639-1, the first is the default
 */
public record ProgramCopy(String program, long revision, List<String> languages) {}
