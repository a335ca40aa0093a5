/** What people may do to a case by hand: which role may try what, and what they send. */
package care.vigil.escalation.hands;
