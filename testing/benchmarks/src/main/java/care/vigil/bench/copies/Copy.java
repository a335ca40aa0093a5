package care.vigil.bench.copies;

import care.vigil.events.EventIds;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How one copy differs from its original.
 *
 * @param number of the copy; another number, other ids
 * @param moved by how much every instant is moved
 * @param origin what belongs to the original
 */
record Copy(long number, Duration moved, Origin origin) {

    private static final long VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    /**
     * What there is to know about an original.
     *
     * @param caseId its case
     * @param shared ids of people and telephones, which stay what they are
     * @param pages the pages of its first search, by id, with whom each asked
     */
    record Origin(UUID caseId, Set<UUID> shared, Map<UUID, UUID> pages) {}

    /** The id in place of one of the original; the same one in all databases. */
    UUID id(UUID original) {
        if (origin.shared().contains(original)) {
            return original;
        }
        var clinician = origin.pages().get(original);
        return clinician == null ? varied(original) : page(varied(origin.caseId()), clinician);
    }

    /** The id of the page that asks somebody in the first search of a case: the machine's rule. */
    static UUID page(UUID caseId, UUID clinician) {
        return EventIds.of("page", caseId, 1, clinician, false);
    }

    private UUID varied(UUID original) {
        return new UUID(
                original.getMostSignificantBits(),
                original.getLeastSignificantBits() ^ (mixed(number) & VARIANT));
    }

    Instant at(Instant original) {
        return original.plus(moved);
    }

    /** The carrier's id (two letters and 32 hexadecimal digits) in place of one. */
    String sid(String original) {
        String tail = original.substring(original.length() - Long.BYTES * 2);
        long other = Long.parseUnsignedLong(tail, 16) ^ mixed(number);
        return original.substring(0, original.length() - tail.length())
                + HexFormat.of().toHexDigits(other);
    }

    /** A blind index (hexadecimal) in place of one, so that each copy has a sender of its own. */
    String index(String original) {
        return HexFormat.of().toHexDigits(mixed(number)) + original.substring(Long.BYTES * 2);
    }

    /** A bijection that spreads neighbours (SplitMix64). */
    private static long mixed(long number) {
        long z = number * 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
