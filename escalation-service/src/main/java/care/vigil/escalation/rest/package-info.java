/** What can be asked by HTTP. */
package care.vigil.escalation.rest;
