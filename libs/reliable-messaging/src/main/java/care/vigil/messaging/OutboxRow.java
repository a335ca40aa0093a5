package care.vigil.messaging;

/** A message on its way out, as it lies in the table {@code outbox}. */
record OutboxRow(long id, String topic, String key, byte[] payload) {}
