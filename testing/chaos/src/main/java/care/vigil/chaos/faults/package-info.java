/** What goes wrong, when, and how it is made to. */
package care.vigil.chaos.faults;
