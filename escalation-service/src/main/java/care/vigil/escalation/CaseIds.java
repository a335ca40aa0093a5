package care.vigil.escalation;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of cases: random, but new ones lie together in an index (RFC 9562 version 7). */
final class CaseIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseIds() {}

    static UUID next(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
