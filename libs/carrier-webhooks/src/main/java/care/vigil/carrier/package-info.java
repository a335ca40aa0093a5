/** What arrives from the carrier: signed form bodies, believed only when the signature holds. */
package care.vigil.carrier;
