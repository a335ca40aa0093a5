/** What a clinician's reply or key means. */
package care.vigil.notification.reply;
