/** What the carrier has on record of texts to us, for those whose webhook was lost. Plain Java. */
package care.vigil.intake.inbox;
