package care.vigil.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Bytes that arrived for a topic; partition and offset are null when they came by HTTP. */
record Arrival(Integer partition, Long offset, byte[] key, byte[] payload) {

    static Arrival of(ConsumerRecord<byte[], byte[]> record) {
        var payload = record.value() == null ? new byte[0] : record.value();
        return new Arrival(record.partition(), record.offset(), record.key(), payload);
    }

    static Arrival byHttp(byte[] payload) {
        return new Arrival(null, null, null, payload);
    }
}
