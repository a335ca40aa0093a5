/**
 * What the carrier has on record of texts to us, for those whose webhook was lost. Start reading at
 * {@link care.vigil.carrier.inbox.InboxWatch}; a service brings {@link
 * care.vigil.carrier.inbox.CarrierRecord}, {@link care.vigil.carrier.inbox.FoundTexts} and table
 * {@code carrier_inbox_mark}.
 */
package care.vigil.carrier.inbox;
