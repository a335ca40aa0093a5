package care.vigil.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What lies in {@code golden} was written once and is never changed: it stands for messages that
 * are on their way.
 */
class GoldenFilesTest {

    @Test
    void everyKindOfEventHasAGoldenFile() {
        assertThat(Samples.ALL.keySet()).isEqualTo(typesByName().keySet());
    }

    @Test
    void whatWasWrittenBeforeStillReads() {
        Samples.ALL.forEach((name, sample) ->
                assertThat(EventJson.read(golden(name), topicType(sample)))
                        .as(name)
                        .isEqualTo(new EventJson.Reading.Event<>(sample)));
    }

    @Test
    void whatWasWrittenBeforeALaterFieldCameStillReads() {
        var files =
                List.of(
                        "page-requested-1",
                        "page-requested-2",
                        "page-requested-3",
                        "patient-call-requested-1",
                        "crisis-requested-1",
                        "crisis-requested-2",
                        "crisis-requested-3",
                        "crisis-requested-4",
                        "patient-text-requested-1",
                        "pages-stood-down-1",
                        "escalation-changed-1",
                        "request-joined-1");
        for (var older : files) {
            var name = older.substring(0, older.lastIndexOf('-'));
            assertThat(EventJson.read(golden("older/" + older), topicType(Samples.ALL.get(name))))
                    .as(older)
                    .isInstanceOf(EventJson.Reading.Event.class);
        }
    }

    @Test
    void aStandDownWithoutASubjectEndsEveryPageAndOneWithASubjectOnlyItsOwn() {
        var older = EventJson.read(golden("older/pages-stood-down-1"), PageEvent.class);
        assertThat(older).isInstanceOf(EventJson.Reading.Event.class);
        var all = (PageEvent.PagesStoodDown) ((EventJson.Reading.Event<PageEvent>) older).event();
        assertThat(PageReason.values()).allMatch(all::ends);
        var ofTheCase = (PageEvent.PagesStoodDown) Samples.ALL.get("pages-stood-down");
        assertThat(ofTheCase.ends(PageReason.CRISIS)).isTrue();
        assertThat(ofTheCase.ends(PageReason.EMERGENCY_TASK)).isFalse();
    }

    @Test
    void aStandingThatALaterVersionHasBroughtIsReadAsNone() {
        var later =
                new String(golden("escalation-changed"), UTF_8)
                        .replace("clinician-has-it", "somebody-is-on-the-way");
        var read = EventJson.read(later.getBytes(UTF_8), EscalationEvent.class);
        assertThat(read).isInstanceOf(EventJson.Reading.Event.class);
        var event = ((EventJson.Reading.Event<EscalationEvent>) read).event();
        assertThat(((EscalationEvent.EscalationChanged) event).standing()).isNull();
    }

    @Test
    void theFormOnTheWireHasNotChanged() {
        Samples.ALL.forEach((name, sample) -> {
            try {
                assertThat(EventJson.MAPPER.readTree(EventJson.write(sample)))
                        .as(name)
                        .isEqualTo(EventJson.MAPPER.readTree(golden(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void unknownFieldsAreIgnoredUnknownTypesAreToldApartAndRubbishIsUnreadable() {
        var withMore =
                new String(golden("page-accepted"), UTF_8).replaceFirst("\\{", "{\"new\":[1],");
        assertThat(EventJson.read(withMore.getBytes(UTF_8), AcknowledgementEvent.class))
                .isEqualTo(new EventJson.Reading.Event<>(Samples.ALL.get("page-accepted")));
        assertThat(
                        EventJson.read(
                                "{\"type\":\"page-snoozed\"}".getBytes(UTF_8),
                                AcknowledgementEvent.class))
                .isEqualTo(new EventJson.Reading.UnknownType<>("page-snoozed"));
        for (var rubbish :
                new String[] {"", "null", "[]", "{\"type\":\"page-accepted\"}", "not json"}) {
            assertThat(EventJson.read(rubbish.getBytes(UTF_8), AcknowledgementEvent.class))
                    .as(rubbish)
                    .isInstanceOfAny(
                            EventJson.Reading.Unreadable.class,
                            EventJson.Reading.UnknownType.class);
        }
    }

    @Test
    void whatCannotBeReadStillTellsItsProgramButNothingElse() {
        assertThat(EventJson.programIn("{\"type\":\"new\",\"program\":\"harbor\"}".getBytes(UTF_8)))
                .contains("harbor");
        for (var without :
                new String[] {
                    "",
                    "[]",
                    "not json",
                    "{}",
                    "{\"program\":7.5}",
                    "{\"program\":\"Some words\"}",
                    "{\"program\":{\"a\":1}}",
                    "{\"program\":\"+13125550100\"}"
                }) {
            assertThat(EventJson.programIn(without.getBytes(UTF_8))).as(without).isEmpty();
        }
    }

    @Test
    void theSameTroubleWithinAMinuteIsOneNotice() {
        var first = alerted("harbor", AT);
        assertThat(alerted("harbor", AT.plusSeconds(59)).eventId()).isEqualTo(first.eventId());
        assertThat(alerted("harbor", AT.plusSeconds(60)).eventId()).isNotEqualTo(first.eventId());
        assertThat(alerted("other", AT).eventId()).isNotEqualTo(first.eventId());
        assertThat(alerted(null, AT).key()).isNotEmpty();
    }

    private static final Instant AT = Instant.parse("2026-03-01T09:12:00Z");

    private static NoticeEvent alerted(String program, Instant at) {
        return NoticeEvent.OperationsAlerted.of(
                program, OperationsTrouble.REQUEST_WITHOUT_CASE, at);
    }

    @Test
    void noKeyIsAPhoneNumber() {
        assertThat(Samples.ALL.values())
                .allSatisfy(event -> assertThat(event.key()).doesNotContain("+1"));
    }

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    static Map<String, Class<?>> typesByName() {
        return Arrays.stream(VigilEvent.class.getPermittedSubclasses())
                .flatMap(topic -> Arrays.stream(topic.getAnnotation(JsonSubTypes.class).value()))
                .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
    }

    private static Class<? extends VigilEvent> topicType(VigilEvent sample) {
        return Arrays.stream(VigilEvent.class.getPermittedSubclasses())
                .filter(topic -> topic.isInstance(sample))
                .map(topic -> topic.asSubclass(VigilEvent.class))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] golden(String name) {
        try (var file = GoldenFilesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertThat(file).as("golden/" + name + ".json").isNotNull();
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
