/** What the services' databases say after the faults. */
package care.vigil.chaos.evidence;
