/** Whole lives of cases, for a while: how many in a second, and what each costs. */
package care.vigil.bench.sustained;
