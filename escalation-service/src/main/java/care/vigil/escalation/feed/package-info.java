/** Tells every open screen at once which case has changed. */
package care.vigil.escalation.feed;
