/** Proof that the history of a case is whole: a chain of hashes, and the check of it. */
package care.vigil.escalation.evidence;
