/**
 * Nothing is lost and nothing happens twice: outbox, inbox, receipts and a second path by HTTP.
 *
 * <p>Start reading at {@link care.vigil.messaging.Outbox} for what leaves and at {@link
 * care.vigil.messaging.TopicReader} for what arrives.
 */
package care.vigil.messaging;
