/**
 * intake-service: takes texts, calls and app requests of patients and never loses one. Start
 * reading at {@link care.vigil.intake.IntakeService}.
 */
package care.vigil.intake;
