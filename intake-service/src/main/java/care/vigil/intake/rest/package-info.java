/** The carrier's webhooks and the app's API. */
package care.vigil.intake.rest;
