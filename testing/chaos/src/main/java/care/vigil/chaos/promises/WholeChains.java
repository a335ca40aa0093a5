package care.vigil.chaos.promises;

import static java.util.stream.Collectors.toMap;

import care.vigil.chaos.evidence.Evidence.Case;
import care.vigil.chaos.evidence.Evidence.Event;
import care.vigil.chaos.evidence.Evidence.Head;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The history of each case is whole, and intake witnesses it. Recomputed here from what the design
 * says, not by the service's own code.
 */
final class WholeChains implements Promise {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_BYTES = 32;

    @Override
    public String number() {
        return "P11";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        Map<UUID, Head> heads =
                facts.evidence().heads().stream().collect(toMap(Head::caseId, head -> head));
        for (var one : facts.cases()) {
            chain(findings, one, facts.events(one.id()));
            witness(findings, one, facts.events(one.id()), heads.get(one.id()));
        }
    }

    private static void chain(Findings findings, Case one, List<Event> events) {
        var before = new byte[HASH_BYTES];
        long version = 0;
        for (var event : events) {
            version++;
            findings.require(
                    event.version() == version, one.id(), "event " + version + " is missing");
            findings.require(
                    event.hash().equals(HEX.formatHex(hash(before, event))),
                    one.id(),
                    "event " + event.version() + " does not follow from what was before");
            before = HEX.parseHex(event.hash());
            version = event.version();
        }
        findings.require(
                version == one.version() && one.head().equals(HEX.formatHex(before)),
                one.id(),
                "its last event is not the one that the case knows");
    }

    private static void witness(Findings findings, Case one, List<Event> events, Head head) {
        if (head == null) {
            findings.broken(one.id(), "intake does not know it");
            return;
        }
        boolean known =
                head.version() >= 1
                        && head.version() <= events.size()
                        && events.get((int) head.version() - 1).hash().equals(head.head());
        findings.require(known, one.id(), "intake witnesses another history");
    }

    /** SHA-256 over the hash before, version, time in microseconds, type and data. */
    static byte[] hash(byte[] before, Event event) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(event.version()).array());
            var time = event.at().truncatedTo(ChronoUnit.MICROS).toString();
            digest.update(time.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(event.type().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(event.data());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
