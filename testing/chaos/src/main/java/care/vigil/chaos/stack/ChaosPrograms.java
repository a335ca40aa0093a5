package care.vigil.chaos.stack;

import care.vigil.bench.load.FictionalNumbers;
import care.vigil.chaos.history.Shift;
import care.vigil.chaos.stack.ChaosProgram.Habit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The invented programs of a run: as quick as the local program "rapid", with other people. */
public final class ChaosPrograms {

    /** The operations desk of all programs. */
    public static final String DESK = FictionalNumbers.number(201, 119);

    private static final String THE_DESK = "chaos.desk";

    private static final YAMLMapper YAML = new YAMLMapper();

    /** How many programs have each habit; a case that nobody takes costs as much as ten others. */
    private static final List<Habit> HABITS =
            List.of(
                    Habit.TEXTS,
                    Habit.TEXTS,
                    Habit.TEXTS,
                    Habit.TEXTS,
                    Habit.PRESSES,
                    Habit.PRESSES,
                    Habit.DECLINES,
                    Habit.DECLINES,
                    Habit.IS_ASLEEP,
                    Habit.NOBODY_ANSWERS);

    /** Of the programs' model. */
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final LocalTime USUAL_TIME = LocalTime.of(8, 0);
    private static final LocalDate USUAL_START = LocalDate.of(2024, 1, 1);

    private final List<ChaosProgram> all = new ArrayList<>();
    private final Optional<Instant> handOff;

    /** Programs in which no shift ends. */
    public ChaosPrograms() {
        this(Optional.empty());
    }

    /**
     * The programs of a run.
     *
     * @param handOff when the primaries of some change; at a full minute
     */
    public ChaosPrograms(Optional<Instant> handOff) {
        this.handOff = handOff;
        for (int i = 0; i < HABITS.size(); i++) {
            all.add(new ChaosProgram(i + 1, HABITS.get(i)));
        }
    }

    /** All of them. */
    public List<ChaosProgram> all() {
        return List.copyOf(all);
    }

    /** Who is on call when, as it is written in the documents. */
    public List<Shift> shifts() {
        List<Shift> shifts = new ArrayList<>();
        for (var it : all) {
            shifts.addAll(primaries(it));
            shifts.add(always(it, "backup", handle(it, "backup")));
            shifts.add(always(it, "supervisor", handle(it, "supervisor")));
            shifts.add(always(it, "operations", THE_DESK));
        }
        return shifts;
    }

    private List<Shift> primaries(ChaosProgram it) {
        var first = handle(it, "primary");
        if (!changesHands(it)) {
            return List.of(always(it, "primary", first));
        }
        var end = handOff.orElseThrow();
        return List.of(
                new Shift(it.slug(), "primary", first, Instant.MIN, end),
                new Shift(it.slug(), "primary", handle(it, "successor"), end, Instant.MAX));
    }

    private static Shift always(ChaosProgram it, String role, String clinician) {
        return new Shift(it.slug(), role, clinician, Instant.MIN, Instant.MAX);
    }

    private static String handle(ChaosProgram it, String name) {
        return it.slug() + "." + name;
    }

    private boolean changesHands(ChaosProgram it) {
        return handOff.isPresent() && it.changesHands();
    }

    /** Writes a document for each, with the words of a model document. */
    public void write(Path model, Path folder) throws IOException {
        Files.createDirectories(folder);
        var words = YAML.readTree(model.toFile()).path("program");
        for (var program : all) {
            YAML.writeValue(
                    folder.resolve(program.slug() + ".yaml").toFile(), document(program, words));
        }
    }

    private JsonNode document(ChaosProgram it, JsonNode words) {
        ObjectNode whole = YAML.createObjectNode();
        ObjectNode program = whole.putObject("program");
        program.setAll((ObjectNode) words.deepCopy());
        program.put("slug", it.slug());
        program.put("name", it.slug());
        program.put("shortName", "Chaos %02d".formatted(it.number()));
        program.put("crisisNumber", it.crisisNumber());
        program.put("pagerNumber", it.pagerNumber());
        program.put("contactTarget", it.owesContactSoon() ? "PT25S" : "PT12H");
        ArrayNode rotations = program.putArray("rotations");
        ArrayNode clinicians = whole.putArray("clinicians");
        List<String> primaries = new ArrayList<>(List.of(handle(it, "primary")));
        person(clinicians, primaries.getFirst(), "primary", it.primary());
        if (changesHands(it)) {
            primaries.add(handle(it, "successor"));
            person(clinicians, primaries.getLast(), "primary", it.successor());
            // The week of the first one ends in the run.
            var end = handOff.orElseThrow().atZone(ZONE);
            var began = end.toLocalDate().minusWeeks(1);
            rotation(rotations, "primary", primaries, began, end.toLocalTime());
        } else {
            rotation(rotations, "primary", primaries, USUAL_START, USUAL_TIME);
        }
        alone(rotations, clinicians, handle(it, "backup"), "backup", it.backup());
        alone(rotations, clinicians, handle(it, "supervisor"), "supervisor", it.supervisor());
        alone(rotations, clinicians, THE_DESK, "operations", DESK);
        return whole;
    }

    private static void alone(
            ArrayNode rotations, ArrayNode clinicians, String handle, String role, String number) {
        rotation(rotations, role, List.of(handle), USUAL_START, USUAL_TIME);
        person(clinicians, handle, role, number);
    }

    private static void rotation(
            ArrayNode rotations,
            String role,
            List<String> handles,
            LocalDate startsOn,
            LocalTime time) {
        ObjectNode rotation = rotations.addObject();
        rotation.put("role", role);
        handles.forEach(rotation.putArray("clinicians")::add);
        rotation.put("handOffDay", startsOn.getDayOfWeek().name());
        rotation.put("handOffTime", time.toString());
        rotation.put("startsOn", startsOn.toString());
    }

    private static void person(ArrayNode clinicians, String handle, String role, String number) {
        ObjectNode clinician = clinicians.addObject();
        clinician.put("handle", handle);
        clinician.put("displayName", handle);
        clinician.putArray("roles").add(role);
        clinician
                .putArray("phones")
                .addObject()
                .put("number", number)
                .put("sms", true)
                .put("voice", true);
    }
}
