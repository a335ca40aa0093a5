package care.vigil.intake;

import java.util.UUID;

/** What became of a message. All of it is durable when this is returned. */
public sealed interface Received {

    /**
     * It is a crisis request now.
     *
     * @param fresh false for a copy of a message that was kept before; nothing changed then
     */
    record Kept(UUID messageId, String program, boolean fresh) implements Received {}

    /** An app used one key for two different requests; the second was not taken. */
    record KeyReused() implements Received {}

    /**
     * Kept, but no program has that number.
     *
     * @param noProgramYet true as long as no program at all is known, as right after a fresh start
     */
    record Unrouted(boolean noProgramYet) implements Received {}
}
