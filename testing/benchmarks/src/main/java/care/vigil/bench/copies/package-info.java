/**
 * Fills the databases with many cases by copying real ones. A copy is what the services themselves
 * have written for a real case, with other ids and with every instant moved by the same time; so it
 * keeps each constraint, each reference and each hash, and the real code goes on with it. Only what
 * is encrypted cannot be read, because it is bound to the id of its row; nothing reads it here.
 */
package care.vigil.bench.copies;
