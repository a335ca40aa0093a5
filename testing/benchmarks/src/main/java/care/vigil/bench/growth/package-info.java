/** What a crisis costs when many cases lie closed in the databases. */
package care.vigil.bench.growth;
