/** What happens because time passes. */
package care.vigil.escalation.timer;
