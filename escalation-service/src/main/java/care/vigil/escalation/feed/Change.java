package care.vigil.escalation.feed;

import java.util.UUID;

/** A case that has moved on, and to which version. */
public record Change(long streamId, UUID id, String program, long version) {}
