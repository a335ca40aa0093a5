package care.vigil.chaos.stack;

import care.vigil.bench.load.FictionalNumbers;
import java.util.List;
import java.util.Set;

/**
 * One invented program.
 *
 * @param number from 1
 * @param habit what its clinicians do when they are paged
 */
public record ChaosProgram(int number, Habit habit) {

    private static final int CRISIS = 100;
    private static final int PAGER = 101;
    private static final int PRIMARY = 111;
    private static final int BACKUP = 112;
    private static final int SUPERVISOR = 113;
    private static final int SUCCESSOR = 114;
    private static final Set<Integer> CHANGES_HANDS = Set.of(3, 5, 7);

    /** What the clinicians of a program do. */
    public enum Habit {
        /** The primary accepts by text. */
        TEXTS,
        /** The primary answers the call and presses 1; the backup texts. */
        PRESSES,
        /** The primary declines by text, the backup accepts. */
        DECLINES,
        /** The primary says nothing, the backup accepts. */
        IS_ASLEEP,
        /** Nobody says anything: everything goes its way to the emergency prompt and on. */
        NOBODY_ANSWERS
    }

    /** Whether its owners must reach their patients within the run. */
    public boolean owesContactSoon() {
        return habit == Habit.TEXTS && number <= 2;
    }

    /** Its id. */
    public String slug() {
        return "chaos-%02d".formatted(number);
    }

    /** What patients text. */
    public String crisisNumber() {
        return number(CRISIS);
    }

    /** What pages come from and replies go to. */
    public String pagerNumber() {
        return number(PAGER);
    }

    /** The telephone of the one on call. */
    public String primary() {
        return number(PRIMARY);
    }

    /** The telephone of the next one. */
    public String backup() {
        return number(BACKUP);
    }

    /** The telephone of the last one. */
    public String supervisor() {
        return number(SUPERVISOR);
    }

    /** Whether the shift of its primary ends in a run that is long enough. */
    public boolean changesHands() {
        return CHANGES_HANDS.contains(number);
    }

    /** The telephone of the primary of the next shift. */
    public String successor() {
        return number(SUCCESSOR);
    }

    /** The telephones of everybody who is on call as primary in a run. */
    public List<String> primaries() {
        return List.of(primary(), successor());
    }

    /** Every clinician's telephone. */
    public List<String> telephones() {
        return List.of(primary(), successor(), backup(), supervisor());
    }

    private String number(int line) {
        return FictionalNumbers.number(FictionalNumbers.areaOfProgram(number), line);
    }
}
