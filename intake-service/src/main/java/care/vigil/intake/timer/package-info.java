/** What happens because time has passed. */
package care.vigil.intake.timer;
