/**
 * One crisis from the first text to its end, as generator, databases and carrier each record it.
 */
package care.vigil.bench.crisis;
