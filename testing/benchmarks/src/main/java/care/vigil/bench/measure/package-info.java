/** Distributions of durations, and what a run cost: processor time, commits, HTTP exchanges. */
package care.vigil.bench.measure;
