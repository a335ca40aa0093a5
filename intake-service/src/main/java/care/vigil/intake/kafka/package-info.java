/** What intake tells the other services, and what it hears from them. */
package care.vigil.intake.kafka;
