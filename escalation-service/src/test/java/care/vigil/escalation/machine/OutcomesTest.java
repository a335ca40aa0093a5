package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.T0;
import static care.vigil.escalation.machine.Story.opened;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.AcknowledgementEvent.PageDeclined;
import care.vigil.events.PageFailure;
import care.vigil.events.PageOutcomeEvent;
import care.vigil.events.PageOutcomeEvent.CarrierTroubled;
import care.vigil.events.PageOutcomeEvent.ClinicianLost;
import care.vigil.events.PageOutcomeEvent.PageFailed;
import care.vigil.events.PageOutcomeEvent.PageHandedOver;
import care.vigil.events.PageOutcomeEvent.PatientNotTextable;
import care.vigil.events.PageOutcomeEvent.PatientTextDropped;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Via;
import care.vigil.events.VigilEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the word about a page does: which failures bring the next rung, and what is no failure. */
class OutcomesTest {

    /**
     * The rows: what is heard of the primary's page, by which word of notification-service, and
     * whether the backup is asked now.
     */
    enum Row {
        DECLINED(PageDeclined.class, true) {
            @Override
            Command heard(Story story, UUID page) {
                return new Command.Decline(story.at(), ANA, page, Via.SMS, story.roster());
            }
        },
        NO_CHANNEL_LEFT(PageFailed.class, true) {
            @Override
            Command heard(Story story, UUID page) {
                return failed(story, page, PageFailure.NO_CHANNEL_LEFT);
            }
        },
        UNANSWERED(PageFailed.class, true) {
            @Override
            Command heard(Story story, UUID page) {
                return failed(story, page, PageFailure.UNANSWERED);
            }
        },
        NUMBER_UNREADABLE(PageFailed.class, true) {
            @Override
            Command heard(Story story, UUID page) {
                return failed(story, page, PageFailure.NUMBER_UNREADABLE);
            }
        },
        CLINICIAN_LOST(ClinicianLost.class, true) {
            @Override
            Command heard(Story story, UUID page) {
                return new Command.NoteClinicianLost(story.at(), ANA, story.roster());
            }
        },
        TEXT_HANDED_OVER(PageHandedOver.class, false) {
            @Override
            Command heard(Story story, UUID page) {
                return new Command.NoteHandedOver(story.at(), page, 1, Via.SMS);
            }
        },
        CALL_HANDED_OVER(PageHandedOver.class, false) {
            @Override
            Command heard(Story story, UUID page) {
                return new Command.NoteHandedOver(story.at(), page, 1, Via.CALL);
            }
        },
        CARRIER_REFUSES_US(CarrierTroubled.class, false) {
            @Override
            Command heard(Story story, UUID page) {
                return new Command.NoteCarrierTrouble(story.at(), page, 20003);
            }
        },
        CARRIER_IS_DOWN(CarrierTroubled.class, false) {
            @Override
            Command heard(Story story, UUID page) {
                return new Command.NoteCarrierTrouble(story.at(), page, null);
            }
        },
        PATIENT_CANNOT_BE_TEXTED(PatientNotTextable.class, false) {
            @Override
            Command heard(Story story, UUID page) {
                return new Command.NoteNotTextable(story.at(), 21610);
            }
        },
        OLDER_TEXT_WAS_DROPPED(PatientTextDropped.class, false) {
            @Override
            Command heard(Story story, UUID page) {
                return new Command.NoteTextDropped(story.at(), PatientTextTemplate.NOBODY_ON_CALL);
            }
        };

        private final Class<? extends VigilEvent> word;
        private final boolean bringsTheNextRung;

        Row(Class<? extends VigilEvent> word, boolean bringsTheNextRung) {
            this.word = word;
            this.bringsTheNextRung = bringsTheNextRung;
        }

        abstract Command heard(Story story, UUID page);

        private static Command failed(Story story, UUID page, PageFailure why) {
            return new Command.NoteFailed(story.at(), page, why, story.roster());
        }
    }

    @Test
    void everyWordAboutAPageAndEveryReasonForAFailureHasARow() {
        var story = opened();
        var page = story.pageOf(ANA);
        assertThat(Stream.of(Row.values()).<Class<?>>map(row -> row.word).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Stream.of(PageOutcomeEvent.class.getPermittedSubclasses()),
                                        Stream.of(PageDeclined.class))
                                .toList());
        assertThat(
                        Stream.of(Row.values())
                                .map(row -> row.heard(story, page))
                                .filter(Command.NoteFailed.class::isInstance)
                                .map(heard -> ((Command.NoteFailed) heard).why()))
                .containsExactlyInAnyOrder(PageFailure.values());
    }

    @ParameterizedTest
    @EnumSource
    void onTheLadderOnlyAFailureBringsTheNextRungAndTheEarlierOnesAreAskedOn(Row row) {
        var story = opened().until(ofSeconds(20));
        story.ask(row.heard(story, story.pageOf(ANA)));
        assertThat(story.asked().equals(List.of(BO))).isEqualTo(row.bringsTheNextRung);
        story.until(ofMinutes(4).minusMillis(1));
        assertThat(story.asked().contains(BO)).isEqualTo(row.bringsTheNextRung);
        assertThat(story.asked().contains(ANA)).isEqualTo(row != Row.DECLINED);
        assertThat(story.until(ofMinutes(10)).prompts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void inTheLoopNothingShortensTheInterval(Row row) {
        var story = opened().until(ofMinutes(10));
        var due = ((Escalation.Open) story.now()).nextDue();
        story.ask(row.heard(story, story.pageOf(ANA)));
        assertThat(story.asked()).isEmpty();
        assertThat(((Escalation.Open) story.now()).nextDue()).isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource
    void theSameWordTwiceChangesNothingMore(Row row) {
        var story = opened();
        var word = row.heard(story, story.pageOf(ANA));
        story.ask(word).ask(word);
        assertThat(story.events()).isEmpty();
        assertThat(Stream.of("KNOWN_ALREADY", "ALREADY_DECLINED", "NOTHING_DUE"))
                .contains(story.answer());
        assertThat(story.at()).isEqualTo(T0);
    }
}
