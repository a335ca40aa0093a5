/** What people did and what the carrier saw, written down while it happened. */
package care.vigil.chaos.history;
