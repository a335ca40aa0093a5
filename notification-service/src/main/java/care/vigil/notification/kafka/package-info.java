/** The topics that notification-service reads. */
package care.vigil.notification.kafka;
