/** What is read from the services' databases, and the one clock that they share. */
package care.vigil.bench.database;
