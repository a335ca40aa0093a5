package care.vigil.bench.copies;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A real case with everything that the services have written about it.
 *
 * @param nextDue when something must happen to it; null when it is closed
 * @param events its history, in order
 * @param tables all rows, in an order in which they may be written
 */
public record Original(Copy.Origin origin, Instant nextDue, List<Event> events, List<Rows> tables) {

    private static final byte[] START = new byte[32];

    /**
     * One event of the history.
     *
     * @param hash hexadecimal
     */
    record Event(long version, Instant at, String type, Words data, String hash) {}

    /** The hashes of a copy's history by those of the original: its chain is whole too (P11). */
    Map<String, String> hashes(Copy copy) {
        Map<String, String> all = new HashMap<>();
        byte[] before = START;
        for (Event event : events) {
            before = next(before, event, copy.at(event.at()), event.data().of(copy, Map.of()));
            all.put(event.hash(), HexFormat.of().formatHex(before));
        }
        return all;
    }

    private static byte[] next(byte[] before, Event event, Instant at, String data) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(event.version()).array());
            digest.update(
                    at.truncatedTo(ChronoUnit.MICROS).toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(event.type().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(data.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
