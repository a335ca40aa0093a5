/** What patients send: texts, calls and app messages, in any words or none. Plain Java. */
package care.vigil.intake.message;
