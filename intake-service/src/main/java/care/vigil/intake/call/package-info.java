/** What a caller hears. Plain Java. */
package care.vigil.intake.call;
