/** What happens once, at the first start: the installation's programs and logins are loaded. */
package care.vigil.roster.installation;
