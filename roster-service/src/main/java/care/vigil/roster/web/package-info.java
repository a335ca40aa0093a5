/** Pages for people: the login and the roster. */
package care.vigil.roster.web;
