/**
 * Whether words speak of danger to life, however they are spelled. A match raises urgency; that
 * there is none means nothing. Plain Java.
 */
package care.vigil.intake.danger;
