package care.vigil.intake.patient;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody whom a sender may be. Where they differ, the safe answer holds for all. */
public record Candidates(List<Candidate> all) {

    /** Copies the list. */
    public Candidates {
        all = List.copyOf(all);
    }

    /** True when one of them must not be texted by itself: the phone in hand may be theirs. */
    public boolean forbidAutomaticTexts() {
        return all.stream().anyMatch(one -> one.flags().contains(SafetyFlag.NO_AUTOMATIC_TEXTS));
    }

    /** True when one of them wants nothing left on a voicemail. */
    public boolean forbidVoicemail() {
        return all.stream().anyMatch(one -> one.flags().contains(SafetyFlag.NO_VOICEMAIL));
    }

    /** True when one of them would rather be written to than called. */
    public boolean preferText() {
        return all.stream().anyMatch(one -> one.flags().contains(SafetyFlag.PREFERS_TEXT));
    }

    /**
     * What to answer in: the language that the sender asked for, or each candidate's best one that
     * the program has. An unknown sender, or one who reads none of them, is answered in every
     * language of the program.
     *
     * @param asked null when the sender did not say
     */
    public List<String> answerIn(List<String> programLanguages, String asked) {
        if (asked != null && programLanguages.contains(asked)) {
            return List.of(asked);
        }
        var chosen = all.stream().flatMap(one -> best(one, programLanguages)).distinct().toList();
        var everybodyServed =
                all.stream().allMatch(one -> best(one, programLanguages).findAny().isPresent());
        return chosen.isEmpty() || !everybodyServed ? programLanguages : chosen;
    }

    /**
     * Where the sender is, which decides what they are told to call: what is on file, as long as it
     * is the same for everybody whom they may be. Of a sender who is not enrolled nothing is known
     * but the number.
     *
     * @param ofNumber the country of the sender's number
     */
    public Optional<String> country(Optional<String> ofNumber) {
        if (all.isEmpty()) {
            return ofNumber;
        }
        var onFile =
                all.stream().map(one -> Optional.ofNullable(one.country())).distinct().toList();
        return onFile.size() == 1 ? onFile.getFirst() : Optional.empty();
    }

    private static Stream<String> best(Candidate one, List<String> programLanguages) {
        return one.languages().stream().filter(programLanguages::contains).limit(1);
    }
}
