/** What happens by the clock. */
package care.vigil.roster.timer;
