/** A program's configuration as one document, frozen by revision. */
package care.vigil.program;
