/** SQL and nothing but SQL: programs, clinicians, accounts. */
package care.vigil.roster.store;
