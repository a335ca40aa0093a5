/** What arrives from the other services. */
package care.vigil.escalation.kafka;
