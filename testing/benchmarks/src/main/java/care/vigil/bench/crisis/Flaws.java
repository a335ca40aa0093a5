package care.vigil.bench.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must not happen at any speed. Figures of a run with a flaw are worth nothing. */
public final class Flaws {

    private static final int SHOWN = 3;

    private final Map<String, List<String>> found = new TreeMap<>();

    private Flaws() {}

    /** One line for each kind of flaw, with a few message ids; none when all is well. */
    public static List<String> of(List<Journey> journeys) {
        var flaws = new Flaws();
        journeys.forEach(flaws::check);
        return flaws.lines();
    }

    private void check(Journey it) {
        require(it.text().isOk(), "webhook not answered with success", it);
        if (it.escalationId() == null) {
            require(false, "no case", it);
            return;
        }
        require(!it.joined(), "joined a case that is not its own", it);
        require(it.pageTexts() > 0, "no page by SMS", it);
        require(it.pageTexts() <= 1, "paged more than once by SMS", it);
        require(it.postedTwice().isEmpty(), "an attempt was posted twice", it);
        require(it.acknowledgedAt() != null, "nobody has the case", it);
        require(it.reply() == null || it.reply().isOk(), "reply not answered with success", it);
        require(
                it.acknowledgedAt() == null || it.confirmedAt() != null,
                "acknowledged but not confirmed",
                it);
    }

    private void require(boolean condition, String flaw, Journey it) {
        if (!condition) {
            found.computeIfAbsent(flaw, _ -> new ArrayList<>()).add(it.text().sid());
        }
    }

    private List<String> lines() {
        return found.entrySet().stream()
                .map(entry ->
                        "%d × %s, e.g. %s"
                                .formatted(
                                        entry.getValue().size(),
                                        entry.getKey(),
                                        String.join(
                                                ", ",
                                                entry.getValue().stream().limit(SHOWN).toList())))
                .toList();
    }
}
