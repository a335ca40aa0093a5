/** The words to clinicians: nothing about a patient but that there is one. */
package care.vigil.notification.wording;
