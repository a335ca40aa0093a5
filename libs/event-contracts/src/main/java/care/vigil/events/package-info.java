/**
 * What the services tell each other: one sealed interface for each topic, records in the past
 * tense.
 */
package care.vigil.events;
