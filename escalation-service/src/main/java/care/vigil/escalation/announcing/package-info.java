/** What the others are told when something happens to a case. */
package care.vigil.escalation.announcing;
