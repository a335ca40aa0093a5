/** The stack that a benchmark runs on, and the invented programs in it. */
package care.vigil.bench.stack;
