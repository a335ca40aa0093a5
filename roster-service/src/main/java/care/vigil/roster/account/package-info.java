/** Who may log in, as what, and how fast passwords may be tried. Plain Java. */
package care.vigil.roster.account;
