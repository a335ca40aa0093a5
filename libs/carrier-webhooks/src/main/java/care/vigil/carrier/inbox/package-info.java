/** What the carrier has on record of texts to us, for those whose webhook was lost. */
package care.vigil.carrier.inbox;
