/** When the first answer to a patient leaves. Plain Java. */
package care.vigil.intake.firsttext;
