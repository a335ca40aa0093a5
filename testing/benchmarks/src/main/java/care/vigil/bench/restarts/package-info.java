/** One process after the other is killed under a light load. */
package care.vigil.bench.restarts;
