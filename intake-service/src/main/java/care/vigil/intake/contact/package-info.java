/** Who writes or calls: senders and the contacts that stand for them. Plain Java. */
package care.vigil.intake.contact;
