/** The tables of this service. SQL only fetches and keeps; the rules are in the machine. */
package care.vigil.escalation.store;
