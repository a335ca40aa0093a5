package care.vigil.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final List<String> PROGRAM = List.of("en", "es");

    @Test
    void anUnknownSenderIsAnsweredInEveryLanguage() {
        assertThat(candidates().answerIn(PROGRAM, null)).containsExactly("en", "es");
    }

    @Test
    void aPatientIsAnsweredInTheirBestLanguageThatTheProgramHas() {
        assertThat(candidates(reads("pl", "es", "en")).answerIn(PROGRAM, null))
                .containsExactly("es");
    }

    @Test
    void aSharedPhoneIsAnsweredForEverybodyOnIt() {
        assertThat(candidates(reads("es"), reads("en")).answerIn(PROGRAM, null))
                .containsExactly("es", "en");
        assertThat(candidates(reads("es"), reads("pl")).answerIn(PROGRAM, null))
                .containsExactly("en", "es");
    }

    @Test
    void whatTheAppSaysGoesFirstWhereTheProgramHasIt() {
        assertThat(candidates(reads("es")).answerIn(PROGRAM, "en")).containsExactly("en");
        assertThat(candidates(reads("es")).answerIn(PROGRAM, "pl")).containsExactly("es");
    }

    @Test
    void oneWhoMustNotBeTextedForbidsItForThePhone() {
        var endangered =
                new Candidate(
                        UUID.randomUUID(),
                        List.of("en"),
                        Set.of(SafetyFlag.NO_AUTOMATIC_TEXTS),
                        "US");

        assertThat(candidates(reads("en")).forbidAutomaticTexts()).isFalse();
        assertThat(candidates(reads("en"), endangered).forbidAutomaticTexts()).isTrue();
    }

    @Test
    void whereAPatientIsIsWhatIsOnFileAndNeverGuessedFromTheirNumber() {
        var ofNumber = Optional.of("US");
        assertThat(candidates(in("CA")).country(ofNumber)).contains("CA");
        assertThat(candidates(in(null)).country(ofNumber)).isEmpty();
    }

    @Test
    void twoWhoShareAPhoneAreSomewhereOnlyWhereBothAre() {
        var ofNumber = Optional.of("US");
        assertThat(candidates(in("CA"), in("CA")).country(ofNumber)).contains("CA");
        assertThat(candidates(in("CA"), in("US")).country(ofNumber)).isEmpty();
        assertThat(candidates(in("CA"), in(null)).country(ofNumber)).isEmpty();
    }

    @Test
    void ofSomebodyWhoIsNotEnrolledOnlyTheNumberIsKnown() {
        assertThat(candidates().country(Optional.of("CA"))).contains("CA");
        assertThat(candidates().country(Optional.empty())).isEmpty();
    }

    private static Candidate in(String country) {
        return new Candidate(UUID.randomUUID(), List.of("en"), Set.of(), country);
    }

    private static Candidates candidates(Candidate... all) {
        return new Candidates(List.of(all));
    }

    private static Candidate reads(String... languages) {
        return new Candidate(UUID.randomUUID(), List.of(languages), Set.of(), "US");
    }
}
