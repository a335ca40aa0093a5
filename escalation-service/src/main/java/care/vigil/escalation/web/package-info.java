/** Pages of this service: the board and the page of a case. */
package care.vigil.escalation.web;
