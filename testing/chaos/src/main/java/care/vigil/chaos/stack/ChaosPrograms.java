package care.vigil.chaos.stack;

import care.vigil.bench.load.FictionalNumbers;
import care.vigil.bench.stack.People;
import care.vigil.chaos.history.Shift;
import care.vigil.chaos.stack.ChaosProgram.Habit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
        var people = new People(whole);
        primary(it, people);
        alone(people, handle(it, "backup"), "backup", it.backup());
        alone(people, handle(it, "supervisor"), "supervisor", it.supervisor());
        alone(people, THE_DESK, "operations", DESK);
        return whole;
    }

    private void primary(ChaosProgram it, People people) {
        var first = handle(it, "primary");
        if (!changesHands(it)) {
            alone(people, first, "primary", it.primary());
            return;
        }
        var next = handle(it, "successor");
        people.clinician(first, "primary", it.primary());
        people.clinician(next, "primary", it.successor());
        // The week of the first one ends in the run.
        var end = handOff.orElseThrow().atZone(ZONE);
        var began = end.toLocalDate().minusWeeks(1);
        people.rotation("primary", List.of(first, next), began, end.toLocalTime());
    }

    private static void alone(People people, String handle, String role, String number) {
        people.always(role, handle);
        people.clinician(handle, role, number);
    }
}
