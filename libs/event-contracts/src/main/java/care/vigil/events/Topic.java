package care.vigil.events;

/** One Kafka topic as it is created; a compacted one keeps the newest record of each key. */
public record Topic(String name, int partitions, boolean compacted) {}
