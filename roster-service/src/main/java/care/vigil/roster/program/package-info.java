/** What a program may decide for itself, and every reason to refuse it. Plain Java. */
package care.vigil.roster.program;
