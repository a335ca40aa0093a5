/** The installation that is broken on purpose, and the invented programs in it. */
package care.vigil.chaos.stack;
