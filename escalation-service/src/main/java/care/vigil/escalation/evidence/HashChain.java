package care.vigil.escalation.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Binds each event of a case to all before it (promise P11): SHA-256 over the hash before, version,
 * time, type and data.
 */
public final class HashChain {

    private static final int HASH_BYTES = 32;

    private HashChain() {}

    /** What the first event of a case is bound to. */
    public static byte[] start() {
        return new byte[HASH_BYTES];
    }

    /**
     * The hash of an event that follows the one with the given hash; times count in microseconds.
     */
    public static byte[] next(byte[] before, long version, Instant at, String type, byte[] data) {
        var digest = sha256();
        digest.update(before);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(version).array());
        var time = at.truncatedTo(ChronoUnit.MICROS).toString();
        digest.update(time.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(type.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(data);
        return digest.digest();
    }

    /**
     * Everything that is wrong with a history; empty when it is whole.
     *
     * @param head the last hash as it is known elsewhere
     * @param length how many events there must be
     */
    public static List<String> flaws(List<RecordedEvent> events, byte[] head, long length) {
        var flaws = new ArrayList<String>();
        var before = start();
        long expected = 1;
        for (var event : events) {
            for (; expected < event.version(); expected++) {
                flaws.add("event " + expected + " is missing");
            }
            if (!MessageDigest.isEqual(
                    event.hash(),
                    next(before, event.version(), event.at(), event.type(), event.data()))) {
                flaws.add(
                        "event "
                                + event.version()
                                + " ("
                                + event.type()
                                + ") was changed, or what it follows was");
            }
            before = event.hash();
            expected = event.version() + 1;
        }
        for (; expected <= length; expected++) {
            flaws.add("event " + expected + " is missing");
        }
        if (flaws.isEmpty() && !MessageDigest.isEqual(before, head)) {
            flaws.add("the last event is not the one that the case knows");
        }
        return flaws;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
