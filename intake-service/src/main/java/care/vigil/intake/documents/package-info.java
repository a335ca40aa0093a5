/** What is loaded from program documents at the start: patients and API keys. */
package care.vigil.intake.documents;
