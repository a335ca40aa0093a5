#!/usr/bin/env bash
# One topic for each name:partitions[:compact] in TOPICS; nothing else creates any. What is there stays.
set -euo pipefail

for topic in $TOPICS; do
    IFS=: read -r name partitions kind <<<"$topic"
    settings=()
    if [[ "$kind" == compact ]]; then
        settings=(--config cleanup.policy=compact --config segment.bytes=8388608
            --config segment.ms=3600000 --config min.cleanable.dirty.ratio=0.2)
    fi
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA" --create --if-not-exists \
        --topic "$name" --partitions "$partitions" --replication-factor 1 \
        ${settings[@]+"${settings[@]}"}
done
