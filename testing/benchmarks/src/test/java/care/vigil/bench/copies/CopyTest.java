package care.vigil.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CopyTest {

    private final UUID caseId = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();
    private final UUID page = Copy.page(caseId, clinician);
    private final Copy.Origin origin =
            new Copy.Origin(caseId, Set.of(clinician), Map.of(page, clinician));
    private final Copy copy = new Copy(7, Duration.ofMinutes(-10), origin);

    @Test
    void aCopyHasOtherIdsAndTheSamePeople() {
        assertThat(copy.id(caseId)).isNotEqualTo(caseId).isEqualTo(copy.id(caseId));
        assertThat(copy.id(clinician)).isEqualTo(clinician);
    }

    @Test
    void thePageOfACopyIsTheOneThatItsCaseWouldAskWith() {
        assertThat(copy.id(page)).isEqualTo(Copy.page(copy.id(caseId), clinician));
    }

    @Test
    void noTwoCopiesShareAnIdOrAnIndex() {
        var copies =
                LongStream.range(0, 10_000)
                        .mapToObj(n -> new Copy(n, Duration.ZERO, origin))
                        .toList();

        assertThat(copies.stream().map(it -> it.id(caseId)).distinct()).hasSize(10_000);
        assertThat(copies.stream().map(it -> it.index("0".repeat(64))).distinct()).hasSize(10_000);
    }

    @Test
    void everyInstantIsMovedAndTheRestOfATextStays() {
        var words = Words.of("{\"at\":\"2026-01-05T03:12:00Z\",\"by\":\"" + clinician + "\"}");

        assertThat(words.of(copy, Map.of()))
                .isEqualTo("{\"at\":\"2026-01-05T03:02:00Z\",\"by\":\"" + clinician + "\"}");
    }

    @Test
    void theCarriersIdsAndKnownHashesAreReplaced() {
        String sid = "SM" + "0a".repeat(16);
        String known = "ab".repeat(32);
        String other = "cd".repeat(32);

        String text =
                Words.of(sid + " " + known + " " + other).of(copy, Map.of(known, "ef".repeat(32)));

        assertThat(text).matches("SM[0-9a-f]{32} (ef){32} (cd){32}").doesNotContain(sid);
    }

    @Test
    void rowsAreWrittenAsPostgresReadsThem() {
        var row =
                List.<Cell>of(
                        new Cell.Text(Words.of("two\nlines\tand a \\")),
                        new Cell.Null(),
                        new Cell.TextBytes(Words.of("{}")),
                        new Cell.Opaque("00ff"));
        var rows = new Rows("escalation", "note", List.of("a", "b", "c", "d"), List.of(row), null);
        var text = new StringBuilder();

        rows.append(copy, Map.of(), text);

        assertThat(text.toString())
                .isEqualTo("two\\nlines\\tand a \\\\\t\\N\t\\\\x7b7d\t\\\\x00ff\n");
    }

    @Test
    void anOldCopyHasNothingThatTheServicesWouldHaveForgotten() {
        var outbox = new Rows("intake", "outbox", List.of(), List.of(), Duration.ofDays(1));

        assertThat(outbox.has(new Copy(1, Duration.ofHours(-23), origin))).isTrue();
        assertThat(outbox.has(new Copy(1, Duration.ofHours(-25), origin))).isFalse();
    }
}
