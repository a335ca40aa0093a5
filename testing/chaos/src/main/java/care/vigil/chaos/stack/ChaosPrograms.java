package care.vigil.chaos.stack;

import care.vigil.bench.load.FictionalNumbers;
import care.vigil.chaos.stack.ChaosProgram.Habit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The invented programs of a run: as quick as the local program "rapid", with other people. */
public final class ChaosPrograms {

    /** The operations desk of all programs. */
    public static final String DESK = FictionalNumbers.number(201, 119);

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

    private final List<ChaosProgram> all = new ArrayList<>();

    /** The programs of every run. */
    public ChaosPrograms() {
        for (int i = 0; i < HABITS.size(); i++) {
            all.add(new ChaosProgram(i + 1, HABITS.get(i)));
        }
    }

    /** All of them. */
    public List<ChaosProgram> all() {
        return List.copyOf(all);
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

    private static JsonNode document(ChaosProgram it, JsonNode words) {
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
        person(rotations, clinicians, it.slug() + ".primary", "primary", it.primary());
        person(rotations, clinicians, it.slug() + ".backup", "backup", it.backup());
        person(rotations, clinicians, it.slug() + ".supervisor", "supervisor", it.supervisor());
        person(rotations, clinicians, "chaos.desk", "operations", DESK);
        return whole;
    }

    private static void person(
            ArrayNode rotations, ArrayNode clinicians, String handle, String role, String number) {
        ObjectNode rotation = rotations.addObject();
        rotation.put("role", role);
        rotation.putArray("clinicians").add(handle);
        rotation.put("handOffDay", "MONDAY");
        rotation.put("handOffTime", "08:00");
        rotation.put("startsOn", "2024-01-01");
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
