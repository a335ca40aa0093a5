package care.vigil.program;

/**
 * What a patient is told to call or text, as written in texts; people dial these, software never
 * does.
 */
public record EmergencyNumbers(String services, String crisisLine) {}
