/** Many cases are due in each second, among very many that are not. */
package care.vigil.bench.deadlines;
