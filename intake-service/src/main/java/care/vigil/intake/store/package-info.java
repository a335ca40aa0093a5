/** The service's own database: plain SQL, and the only place where personal data is stored. */
package care.vigil.intake.store;
