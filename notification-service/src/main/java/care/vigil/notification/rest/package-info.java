/** HTTP: the carrier's webhooks in, the question to escalation-service out. */
package care.vigil.notification.rest;
