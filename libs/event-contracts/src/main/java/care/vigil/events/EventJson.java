package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one way in which events become bytes and bytes become events. */
public final class EventJson {

    /** ISO 8601 times, unknown fields ignored, null fields left out. */
    public static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
                    .build();

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private EventJson() {}

    /** The bytes of an event. */
    public static byte[] write(VigilEvent event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "An event that cannot be written: " + event.getClass(), impossible);
        }
    }

    /**
     * Reads one event of a topic's sealed interface; never throws, because a bad record is a case
     * to handle.
     */
    public static <E extends VigilEvent> Reading<E> read(byte[] bytes, Class<E> topicType) {
        try {
            var event = MAPPER.readValue(bytes, topicType);
            return event == null || event.eventId() == null
                    ? new Reading.Unreadable<>("no event id")
                    : new Reading.Event<>(event);
        } catch (InvalidTypeIdException unknown) {
            return new Reading.UnknownType<>(String.valueOf(unknown.getTypeId()));
        } catch (IOException | RuntimeException bad) {
            return new Reading.Unreadable<>(bad.getClass().getSimpleName());
        }
    }

    /**
     * The program that bytes name which cannot be read as an event; empty when they name none that
     * looks like one.
     */
    public static Optional<String> programIn(byte[] bytes) {
        try {
            var program = MAPPER.readTree(bytes).path("program").asText("");
            return Optional.of(program).filter(slug -> SLUG.matcher(slug).matches());
        } catch (IOException | RuntimeException bad) {
            return Optional.empty();
        }
    }

    /** What came of reading bytes. */
    public sealed interface Reading<E extends VigilEvent> {

        /** A known event. */
        record Event<E extends VigilEvent>(E event) implements Reading<E> {}

        /**
         * A type that this version does not know: to be parked, and tried again after an upgrade.
         */
        record UnknownType<E extends VigilEvent>(String type) implements Reading<E> {}

        /** Not an event at all; the reason names no content. */
        record Unreadable<E extends VigilEvent>(String why) implements Reading<E> {}
    }
}
