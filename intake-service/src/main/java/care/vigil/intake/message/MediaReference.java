package care.vigil.intake.message;

/** A picture or recording that stays at the carrier until a clinician opens it. */
public record MediaReference(String url, String contentType) {}
