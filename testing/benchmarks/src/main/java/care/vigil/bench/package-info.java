/** How fast the promises are kept: benchmarks that run on a stack of their own. */
package care.vigil.bench;
