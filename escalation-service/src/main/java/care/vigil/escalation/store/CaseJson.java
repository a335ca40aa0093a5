package care.vigil.escalation.store;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.Escalation;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** States and events as JSON, with the fields in a fixed order so that bytes can be hashed. */
final class CaseJson {

    private static final ObjectMapper MAPPER = mapper();

    private CaseJson() {}

    /** Keeps Jackson out of the machine: its sealed types are named from here. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}

    static String write(Escalation state) {
        return new String(bytes(state), StandardCharsets.UTF_8);
    }

    static byte[] write(CaseEvent event) {
        return bytes(event);
    }

    static Escalation readState(String json) {
        try {
            return MAPPER.readValue(json, Escalation.class);
        } catch (JsonProcessingException bad) {
            throw new UncheckedIOException(bad);
        }
    }

    static CaseEvent readEvent(byte[] json) {
        try {
            return MAPPER.readValue(json, CaseEvent.class);
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
    }

    /** The stored name of a kind of event or state, such as {@code page-handed-over}. */
    static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
                .addMixIn(Escalation.class, Named.class)
                .addMixIn(CaseEvent.class, Named.class)
                .registerSubtypes(names(Escalation.class))
                .registerSubtypes(names(CaseEvent.class))
                .build();
    }

    private static NamedType[] names(Class<?> sealed) {
        return leaves(sealed)
                .map(type -> new NamedType(type, name(type)))
                .toArray(NamedType[]::new);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(CaseJson::leaves)
                : Stream.of(type);
    }
}
