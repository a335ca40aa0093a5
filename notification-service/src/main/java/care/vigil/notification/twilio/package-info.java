/** The carrier. Nothing here decides anything: one request, and what came of it. */
package care.vigil.notification.twilio;
