/** The carrier, as far as intake asks it: it reads, and never sends. */
package care.vigil.intake.twilio;
