/** What people see of intake-service: pages and fragments for other services' pages. */
package care.vigil.intake.web;
