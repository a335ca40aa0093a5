/** The heart of Vigil: cases, their ladder, their deadlines, their evidence. */
package care.vigil.escalation;
