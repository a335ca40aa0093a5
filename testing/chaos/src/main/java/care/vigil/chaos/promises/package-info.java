/** The promises P1 to P12, each as one look over what was seen and what was written. */
package care.vigil.chaos.promises;
