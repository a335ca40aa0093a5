/** The texts to patients: which are still true when they are about to leave, and their words. */
package care.vigil.notification.patienttext;
