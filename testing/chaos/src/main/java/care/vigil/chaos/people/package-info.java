/** Patients who text, clinicians who answer in their ways, and the carrier between them. */
package care.vigil.chaos.people;
