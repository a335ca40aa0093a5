/** What somebody who may read a case is shown of the patient. Plain Java. */
package care.vigil.intake.panel;
