/** Pages for people: the login, their own account and the roster. */
package care.vigil.roster.web;
