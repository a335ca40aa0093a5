/** Every rule about a case, as plain Java: no clock, no database, no framework. */
package care.vigil.escalation.machine;
