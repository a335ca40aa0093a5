/** Rotations in wall time, resolved into shifts in real time. Plain Java. */
package care.vigil.roster.schedule;
