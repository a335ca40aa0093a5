package care.vigil.chaos.people;

import care.vigil.bench.load.Arrivals;
import care.vigil.bench.load.FictionalNumbers;
import care.vigil.bench.load.OpenLoop;
import care.vigil.chaos.history.Recorder;
import care.vigil.chaos.stack.ChaosProgram;
import care.vigil.chaos.stack.ChaosProgram.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Everybody who texts a crisis number during a run; the same seed, the same people and words. */
public final class Patients {

    /** Two words that nobody else writes: where they are found, a patient's words are. */
    public static final List<String> CANARIES = List.of("kingfisher", "marzipan");

    private static final List<String> WORDS =
            List.of(
                    "are you there, the kingfisher has flown",
                    "I cannot calm down. kingfisher",
                    "no puedo dormir, marzipan",
                    "STOP kingfisher",
                    "I want to die, marzipan",
                    "please call me about the marzipan");

    private static final int AGAIN_PERCENT = 30;
    private static final int COPIES_PERCENT = 15;
    private static final int MOST_COPIES = 5;
    private static final int LOST_PERCENT = 5;

    private record Person(String number, ChaosProgram program) {}

    private final List<ChaosProgram> programs;
    private final Texting texting;
    private final Recorder recorder;
    private final Random random;
    private final List<Person> known = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Patients of these programs. */
    public Patients(List<ChaosProgram> programs, Texting texting, Recorder recorder, long seed) {
        this.programs = programs;
        this.texting = texting;
        this.recorder = recorder;
        this.random = new Random(seed);
    }

    /** Texts at that average rate for that long; waits for no answer. */
    public void text(double perSecond, Duration length, long seed) throws InterruptedException {
        OpenLoop.run(
                Arrivals.random(perSecond, length, seed), System.nanoTime(), (_, _) -> textOne());
    }

    private void textOne() {
        boolean again = !known.isEmpty() && random.nextInt(100) < AGAIN_PERCENT;
        var person = again ? known.get(random.nextInt(known.size())) : somebodyNew();
        var words = WORDS.get(random.nextInt(WORDS.size()));
        int copies = random.nextInt(100) < COPIES_PERCENT ? random.nextInt(2, MOST_COPIES + 1) : 1;
        boolean lost = random.nextInt(100) < LOST_PERCENT;
        var to = person.program().crisisNumber();
        threads.add(
                Thread.startVirtualThread(() ->
                        recorder.patient(
                                lost
                                        ? texting.lose(person.number(), to, words)
                                        : texting.send(person.number(), to, words, copies))));
    }

    private Person somebodyNew() {
        var person = new Person(FictionalNumbers.ofPatient(known.size()), program());
        known.add(person);
        return person;
    }

    /** Those where nobody answers get fewer: each such case goes on to the end of the run. */
    private ChaosProgram program() {
        var one = programs.get(random.nextInt(programs.size()));
        return one.habit() == Habit.NOBODY_ANSWERS && random.nextBoolean()
                ? programs.getFirst()
                : one;
    }

    /** Waits until each text is accepted or given up. */
    public void await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
