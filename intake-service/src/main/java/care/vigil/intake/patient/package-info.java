/** Who is enrolled: languages, place, safety flags, crisis plan, people to call. Plain Java. */
package care.vigil.intake.patient;
