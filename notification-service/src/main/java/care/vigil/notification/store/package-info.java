/** PostgreSQL. Every method takes the transaction it belongs to. */
package care.vigil.notification.store;
