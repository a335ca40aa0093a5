package care.vigil.roster.program;

import care.vigil.program.ProgramDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a program document field by field, so that one bad field does not hide what is wrong with
 * the next.
 */
public final class DocumentReader {

    private static final ObjectMapper STRICT =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Map<Class<?>, String> EXPECTED =
            Map.of(
                    Duration.class, "a duration such as PT10M",
                    LocalDate.class, "a date such as 2026-01-31",
                    LocalTime.class, "a time such as 08:00",
                    ZoneId.class, "a time zone such as America/Chicago",
                    DayOfWeek.class, "a day such as MONDAY");

    private final JsonNode document;
    private final ObjectNode readable = STRICT.createObjectNode();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    private DocumentReader(JsonNode document) {
        this.document = document;
    }

    /**
     * Reads what can be read.
     *
     * @param flaws what could not be read, and what is no part of a program document
     * @param unreadable the fields that are null because of a flaw
     */
    public record Reading(ProgramDocument program, List<Flaw> flaws, Set<String> unreadable) {

        /** Every problem, those of the rules included. */
        public List<Flaw> problems(KnownClinicians clinicians) {
            var all = new ArrayList<>(flaws);
            ProgramRules.problems(program, clinicians).stream()
                    .filter(flaw -> !unreadable.contains(flaw.field()))
                    .forEach(all::add);
            return List.copyOf(all);
        }
    }

    /** Reads a parsed document. */
    public static Reading read(JsonNode document) {
        return new DocumentReader(document).read();
    }

    private Reading read() {
        var components = ProgramDocument.class.getRecordComponents();
        var known = Arrays.stream(components).map(component -> component.getName()).toList();
        document.fieldNames()
                .forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        flaws.add(new Flaw(name, "is no part of a program document"));
                    }
                });
        known.forEach(this::field);
        return new Reading(
                STRICT.convertValue(readable, ProgramDocument.class),
                List.copyOf(flaws),
                Set.copyOf(unreadable));
    }

    private void field(String name) {
        var value = document.get(name);
        if (value == null || value.isNull()) {
            return;
        }
        var alone = STRICT.createObjectNode().set(name, value);
        try {
            var _ = STRICT.treeToValue(alone, ProgramDocument.class);
            readable.set(name, value);
        } catch (JsonProcessingException bad) {
            unreadable.add(name);
            flaws.add(
                    bad instanceof JsonMappingException mapping
                            ? new Flaw(place(mapping), explanation(mapping))
                            : new Flaw(name, "is not understood"));
        }
    }

    private static String explanation(JsonMappingException bad) {
        return switch (bad) {
            case UnrecognizedPropertyException _ -> "is no part of a program document";
            case InvalidFormatException format when EXPECTED.containsKey(format.getTargetType()) ->
                    "must be " + EXPECTED.get(format.getTargetType());
            default -> "is not understood";
        };
    }

    private static String place(JsonMappingException bad) {
        var place = new StringBuilder();
        for (var step : bad.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.toString();
    }
}
