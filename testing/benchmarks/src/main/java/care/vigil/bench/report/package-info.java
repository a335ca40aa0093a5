/** Figures beside their targets, for a terminal and for a page. */
package care.vigil.bench.report;
