/** From a patient's text to the first page, and from a reply to its confirmation. */
package care.vigil.bench.firstpage;
