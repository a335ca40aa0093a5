/** A page, its code, its attempts, and when it has failed. No framework, no clock, no database. */
package care.vigil.notification.page;
