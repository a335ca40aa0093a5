/** Intake's own copy of what programs say about themselves. Plain Java. */
package care.vigil.intake.program;
