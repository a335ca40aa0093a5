package care.vigil.escalation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashChainTest {

    private static final Instant AT = Instant.parse("2026-03-01T03:12:00.123456Z");

    @Test
    void aWholeHistoryHasNoFlaws() {
        var events = chain(3);
        assertThat(HashChain.flaws(events, events.getLast().hash(), 3)).isEmpty();
    }

    @Test
    void aChangedEventIsNamed() {
        var events = chain(3);
        var second = events.get(1);
        events.set(
                1, new RecordedEvent(2, second.at(), second.type(), bytes("other"), second.hash()));
        assertThat(HashChain.flaws(events, events.getLast().hash(), 3))
                .singleElement()
                .asString()
                .contains("event 2 (type-2)");
    }

    @Test
    void aChangeThatIsHashedAnewShowsInTheNextEvent() {
        var events = chain(3);
        var data = bytes("other");
        events.set(
                1,
                new RecordedEvent(
                        2,
                        AT,
                        "type-2",
                        data,
                        HashChain.next(events.getFirst().hash(), 2, AT, "type-2", data)));
        assertThat(HashChain.flaws(events, events.getLast().hash(), 3))
                .singleElement()
                .asString()
                .contains("event 3");
    }

    @Test
    void aRemovedEventIsNamed() {
        var events = chain(4);
        events.remove(2);
        assertThat(HashChain.flaws(events, events.getLast().hash(), 4))
                .contains("event 3 is missing");
    }

    @Test
    void aRemovedEndIsNamed() {
        var events = chain(4);
        var head = events.removeLast().hash();
        assertThat(HashChain.flaws(events, head, 4)).containsExactly("event 4 is missing");
    }

    @Test
    void aHistoryThatWasWrittenAnewDoesNotMatchTheHeadKnownElsewhere() {
        var head = chain(3).getLast().hash();
        var other = new ArrayList<RecordedEvent>();
        add(other, "forged");
        add(other, "forged");
        add(other, "forged");
        assertThat(HashChain.flaws(other, head, 3))
                .containsExactly("the last event is not the one that the case knows");
    }

    private static List<RecordedEvent> chain(int length) {
        var events = new ArrayList<RecordedEvent>();
        for (int i = 1; i <= length; i++) {
            add(events, "data " + i);
        }
        return events;
    }

    private static void add(List<RecordedEvent> events, String text) {
        var before = events.isEmpty() ? HashChain.start() : events.getLast().hash();
        long version = events.size() + 1L;
        var type = "type-" + version;
        events.add(
                new RecordedEvent(
                        version,
                        AT,
                        type,
                        bytes(text),
                        HashChain.next(before, version, AT, type, bytes(text))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
