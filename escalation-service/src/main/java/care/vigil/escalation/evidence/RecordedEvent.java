package care.vigil.escalation.evidence;

import java.time.Instant;

/**
 * One event of a case as it was written down.
 *
 * @param version its number in the case, from 1
 * @param data its canonical bytes
 * @param hash over the hash before it and everything here
 */
@SuppressWarnings("ArrayRecordComponent")
public record RecordedEvent(long version, Instant at, String type, byte[] data, byte[] hash) {}
