/** Everybody texts at once. */
package care.vigil.bench.burst;
