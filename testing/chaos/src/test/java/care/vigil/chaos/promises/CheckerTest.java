package care.vigil.chaos.promises;

import static care.vigil.chaos.promises.Story.CASE;
import static care.vigil.chaos.promises.Story.CLINICIAN;
import static care.vigil.chaos.promises.Story.CODE;
import static care.vigil.chaos.promises.Story.CONTACT;
import static care.vigil.chaos.promises.Story.CRISIS;
import static care.vigil.chaos.promises.Story.PAGE;
import static care.vigil.chaos.promises.Story.PAGER;
import static care.vigil.chaos.promises.Story.PAGE_CALL;
import static care.vigil.chaos.promises.Story.PAGE_TEXT;
import static care.vigil.chaos.promises.Story.PATIENT;
import static care.vigil.chaos.promises.Story.PRIMARY;
import static care.vigil.chaos.promises.Story.accepted;
import static care.vigil.chaos.promises.Story.at;
import static care.vigil.chaos.promises.Story.paged;
import static care.vigil.chaos.promises.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.chaos.evidence.Evidence.Backlog;
import care.vigil.chaos.evidence.Evidence.Case;
import care.vigil.chaos.evidence.Evidence.Head;
import care.vigil.chaos.evidence.Evidence.Message;
import care.vigil.chaos.evidence.Evidence.Page;
import care.vigil.chaos.evidence.Evidence.Reply;
import care.vigil.chaos.history.Asked;
import care.vigil.chaos.history.DatabaseClock.Step;
import care.vigil.chaos.history.FaultWindow;
import care.vigil.chaos.history.Heard;
import care.vigil.chaos.history.Pressed;
import care.vigil.chaos.history.Shift;
import care.vigil.events.EventIds;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each promise, with a history that keeps it and histories that break it. */
class CheckerTest {

    private static void kept(Story story) {
        assertThat(story.check()).isEmpty();
    }

    private static void broken(Story story, String promise, String what) {
        assertThat(story.check())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.promise()).isEqualTo(promise))
                .anySatisfy(it -> assertThat(it.what()).contains(what));
    }

    @Test
    void aCrisisThatGoesAsItShouldKeepsEveryPromise() {
        kept(paged());
        kept(accepted());
    }

    @Nested
    class P1NothingIsLost {

        @Test
        void aTextWhoseWebhookWasNeverAcceptedIsFoundAllTheSame() {
            var it = accepted();
            it.patientTexts.add(text("SM8", PATIENT, CRISIS, "again", 5, 0, 503));
            broken(it, "P1", "SM8 is on the carrier's record since");
        }

        @Test
        void anAcceptedTextWithoutAMessageIsLost() {
            var it = accepted();
            it.patientTexts.add(text("SM9", PATIENT, CRISIS, "again", 5, 0, 200));
            broken(it, "P1", "SM9 was accepted and is lost");
        }

        @Test
        void aTextWhoseWebhookWasLostIsFoundOnTheCarriersRecord() {
            var it = accepted();
            it.patientTexts.add(text("SM9", PATIENT, CRISIS, "again", 5));
            broken(it, "P1", "SM9 is on the carrier's record since");
            var request = EventIds.of("found");
            it.messages.add(new Message("SM9", request, CONTACT, "harbor", at(9)));
            it.happens(9.1, "request-joined", "{\"requestEventId\":\"%s\"}".formatted(request));
            kept(it);
        }

        @Test
        void aMessageThatBelongsToNoCaseIsLost() {
            var it = accepted();
            it.patientTexts.add(text("SM9", PATIENT, CRISIS, "again", 5, 200));
            it.messages.add(new Message("SM9", EventIds.of("another"), CONTACT, "harbor", at(5)));
            broken(it, "P1", "SM9 belongs to 0 cases");
        }

        @Test
        void aMessageThatIsKeptTwiceIsOneTooMany() {
            var it = accepted();
            it.messages.add(new Message("SM1", EventIds.of("another"), CONTACT, "harbor", at(0)));
            broken(it, "P1", "SM1 is kept twice");
        }

        @Test
        void aRequestThatIsInItsCaseTwiceIsOneTooMany() {
            var it = accepted();
            it.happens(6, "request-joined", "{\"requestEventId\":\"%s\"}".formatted(Story.REQUEST));
            broken(it, "P1", "SM1 belongs to 2 cases");
        }

        @Test
        void aTelephoneHasOneContact() {
            var it = accepted();
            var request = EventIds.of("another");
            var stranger = EventIds.of("stranger");
            it.patientTexts.add(text("SM9", PATIENT, CRISIS, "again", 5, 200));
            it.messages.add(new Message("SM9", request, stranger, "harbor", at(5)));
            it.happens(5, "request-joined", "{\"requestEventId\":\"%s\"}".formatted(request));
            it.attempts.add(
                    new care.vigil.chaos.evidence.Evidence.Attempt(
                            EventIds.of("x"),
                            "PATIENT_TEXT",
                            null,
                            0,
                            null,
                            null,
                            stranger,
                            null,
                            "received",
                            null,
                            "ACCEPTED",
                            at(5),
                            null));
            broken(it, "P1", "made another contact");
        }

        @Test
        void nothingJoinsACaseThatIsClosed() {
            var it = accepted();
            var request = EventIds.of("another");
            it.phase = "CLOSED";
            it.nextDue = null;
            it.happens(5, "case-closed", "{}");
            it.patientTexts.add(text("SM9", PATIENT, CRISIS, "again", 6, 200));
            it.messages.add(new Message("SM9", request, CONTACT, "harbor", at(6)));
            it.happens(6, "request-joined", "{\"requestEventId\":\"%s\"}".formatted(request));
            broken(it, "P1", "after it was closed");
        }

        @Test
        void aContactHasOneOpenCaseAtATime() {
            var it = accepted();
            var second = EventIds.of("second case");
            var opened =
                    Story.event(
                            second,
                            1,
                            at(8),
                            "case-opened",
                            "{\"requestEventId\":\"%s\",\"origin\":{\"ladder\":{}}}"
                                    .formatted(EventIds.of("r2")));
            var one =
                    new Case(
                            second, "harbor", CONTACT, "PAGING", 1, at(8), at(8), at(8), at(40),
                            "");
            it.moreCases.add(one);
            it.events.add(opened);

            assertThat(it.check())
                    .anySatisfy(found -> {
                        assertThat(found.promise()).isEqualTo("P1");
                        assertThat(found.what()).contains("opened while the contact had");
                    });
        }

        @Test
        void whatIsNotSentAndWhatWasPutAsideIsLeftBehind() {
            var it = accepted();
            it.backlogs.add(new Backlog("roster", 0, 0, 0, 0));
            kept(it);
            it.backlogs.add(new Backlog("intake", 2, 0, 0, 0));
            broken(it, "P1", "intake has 2 unsent messages");
            it.backlogs.set(1, new Backlog("intake", 0, 3, 1, 1));
            assertThat(it.check()).hasSize(3);
        }
    }

    @Nested
    class P2NeverSilent {

        @Test
        void anOpenCaseHasADeadline() {
            var it = paged();
            it.nextDue = null;
            broken(it, "P2", "without a deadline");
        }

        @Test
        void aDeadlineMayBeFiveSecondsOverdueAndNoMore() {
            var it = paged();
            it.nextDue = at(5.5);
            kept(it);
            it.nextDue = at(4.9);
            broken(it, "P2", "overdue by 5100 ms");
        }

        @Test
        void theNextDeadlineIsWithinADay() {
            var it = accepted();
            it.nextDue = at(4.05 + 24 * 3600 + 1);
            broken(it, "P2", "more than a day");
        }

        @Test
        void aClosedCaseNeedsNone() {
            var it = accepted();
            it.phase = "CLOSED";
            it.nextDue = null;
            it.happens(9, "case-closed", "{}");
            kept(it);
        }
    }

    @Nested
    class P3TheTargetIsABudget {

        private Story until(double seconds) {
            var it = paged();
            it.readAt = at(seconds);
            it.nextDue = at(seconds + 1);
            return it;
        }

        @Test
        void aRungMayComeEarlierAndInItsTime() {
            var early = until(30);
            early.rung(9, 1, EventIds.of("backup"));
            kept(early);
            var inTime = until(30);
            inTime.rung(20.1, 1, EventIds.of("backup"));
            kept(inTime);
        }

        @Test
        void aRungThatNeverCameIsLate() {
            broken(until(23), "P3", "rung 1 was due");
        }

        @Test
        void aRungThatCameLateIsLateUnlessAFaultInItsWayExplainsIt() {
            var it = until(40);
            it.rung(27, 1, EventIds.of("backup"));
            broken(it, "P3", "late by 7000 ms without a cause");
            it.faults.add(new FaultWindow("kill -9 intake-1", "intake", at(18), at(25)));
            broken(it, "P3", "late by 7000 ms without a cause");
            it.faults.add(new FaultWindow("kill -9 escalation-1", "escalation", at(18), at(25)));
            kept(it);
        }

        @Test
        void aFaultThatEndedLongBeforeExplainsNothing() {
            var it = until(40);
            it.faults.add(new FaultWindow("kill -9 postgres", "postgres", at(18), at(21)));
            it.rung(27, 1, EventIds.of("backup"));
            broken(it, "P3", "without a cause");
        }

        @Test
        void rungsComeInTheirOrder() {
            var it = paged();
            it.events.removeLast();
            it.rung(0.01, 1, EventIds.of("backup"));
            it.rung(0.01, 0, PAGE);
            broken(it, "P3", "rung 1 came out of order");
        }

        @Test
        void aCaseThatOpenedLateIsLate() {
            var it = accepted();
            it.receivedAt = at(-6);
            it.promptDue = at(54);
            it.messages.set(0, new Message("SM1", Story.REQUEST, CONTACT, "harbor", at(-6)));
            broken(it, "P3", "opened was due");
        }

        @Test
        void theEmergencyPromptComesAtTheTarget() {
            var it = until(70);
            it.rung(20, 1, EventIds.of("backup"));
            broken(it, "P3", "the emergency prompt was due");
            it.happens(60.2, "emergency-prompted", "{}");
            kept(it);
        }
    }

    @Nested
    class P4AnAcknowledgementIsAPerson {

        @Test
        void aKeyIsAPersonToo() {
            var it = accepted();
            it.clinicianTexts.clear();
            it.pressed.add(new Pressed(at(4), PAGE_CALL, null, "1"));
            kept(it);
        }

        @Test
        void aKeyIsForThePageThatWasSaidLastInTheCall() {
            var it = accepted();
            it.clinicianTexts.clear();
            it.pressed.add(new Pressed(at(4), PAGE_CALL, EventIds.of("another page"), "1"));
            broken(it, "P4", "nobody said so");
            it.pressed.add(new Pressed(at(4), EventIds.of("another call"), PAGE, "1"));
            kept(it);
        }

        @Test
        void nobodySaidSo() {
            var it = accepted();
            it.clinicianTexts.clear();
            broken(it, "P4", "nobody said so");
        }

        @Test
        void aDeclineIsNoAcceptance() {
            var it = accepted();
            it.clinicianTexts.set(0, text("SM2", PRIMARY, PAGER, "2 " + CODE, 4, 200));
            broken(it, "P4", "nobody said so");
        }

        @Test
        void anotherTelephoneDoesNotCount() {
            var it = accepted();
            it.clinicianTexts.set(0, text("SM2", PATIENT, PAGER, "1 " + CODE, 4, 200));
            broken(it, "P4", "nobody said so");
        }

        @Test
        void aKeyOfAnotherMeaningDoesNotCountNorDoesALaterOne() {
            var it = accepted();
            it.clinicianTexts.clear();
            it.pressed.add(new Pressed(at(3), PAGE_CALL, null, "9"));
            it.pressed.add(new Pressed(at(5), PAGE_CALL, null, "1"));
            broken(it, "P4", "nobody said so");
        }

        @Test
        void aPageOfSomebodyElseDoesNotCount() {
            var it = accepted();
            it.pages.set(0, new Page(PAGE, CASE, EventIds.of("somebody else"), CODE));
            broken(it, "P4", "nobody said so");
        }

        @Test
        void aClaimedTaskWantsAPersonAsWell() {
            var it = accepted();
            it.happens(6, "task-claimed", "{\"clinicianId\":\"%s\"}".formatted(CLINICIAN));
            kept(it);
            it.happens(
                    7,
                    "task-claimed",
                    "{\"clinicianId\":\"%s\"}".formatted(EventIds.of("another")));
            broken(it, "P4", "task-claimed");
        }
    }

    @Nested
    class P5ConfirmedMeansCommitted {

        @Test
        void youHaveItBeforeTheCommitIsALie() {
            var it = accepted();
            it.asked.removeLast();
            it.asked.add(new Asked(at(4.04), Story.TOLD, "SMt", false, PRIMARY, "You have it: K"));
            assertThat(it.check()).extracting(Broken::promise).contains("P5");
        }

        @Test
        void youHaveItToSomebodyElseIsALie() {
            var it = accepted();
            var attempt = EventIds.of("x");
            it.attempts.add(
                    new care.vigil.chaos.evidence.Evidence.Attempt(
                            attempt,
                            "ANSWER",
                            CASE,
                            0,
                            null,
                            EventIds.of("another"),
                            null,
                            null,
                            null,
                            "you-have-it",
                            "ACCEPTED",
                            at(5),
                            null));
            it.asked.add(new Asked(at(5), attempt, null, false, PRIMARY, "You have it: K7QM."));
            broken(it, "P5", "committed null");
        }

        @Test
        void whatIsHeardInACallIsHeldToTheSame() {
            var it = accepted();
            it.heard.add(new Heard(at(4.3), "CAp", "You have it. Code K 7 Q M."));
            kept(it);
            it.heard.add(new Heard(at(4), "CAp", "You have it. Code K 7 Q M."));
            broken(it, "P5", "was said at");
        }

        @Test
        void whatIsSaidInACallThatNobodyAskedForIsALie() {
            var it = accepted();
            it.heard.add(new Heard(at(6), "CAx", "You have it."));
            broken(it, "P5", "was said by nothing that is on record");
        }

        @Test
        void aCodeThatIsSpokenSaysWhichCaseIsMeant() {
            var it = accepted();
            var other = EventIds.of("other case");
            it.pages.add(new Page(EventIds.of("other page"), other, CLINICIAN, "B4XT"));
            it.heard.add(new Heard(at(6), "CAp", "You have it. Code B 4 X T."));
            broken(it, "P5", "committed null");
        }

        @Test
        void theTaskIsConfirmedOnlyWhenItIsClaimed() {
            var it = accepted();
            it.heard.add(new Heard(at(6), "CAp", "You have the emergency task."));
            broken(it, "P5", "emergency task");
            it.happens(5, "task-claimed", "{\"clinicianId\":\"%s\"}".formatted(CLINICIAN));
            kept(it);
        }

        @Test
        void anAcceptedAnswerIsKeptAndDecided() {
            var it = accepted();
            it.clinicianTexts.add(text("SM3", PRIMARY, PAGER, "1 " + CODE, 5, 200));
            broken(it, "P5", "answer SM3 was accepted and is lost");
            var id = EventIds.of("reply", "SM3");
            it.replies.add(new Reply(id, CLINICIAN, PAGE, CASE, "accept", null));
            broken(it, "P5", "was never decided");
            it.replies.set(1, new Reply(id, CLINICIAN, PAGE, CASE, "accept", "YOURS"));
            kept(it);
        }

        @Test
        void anAnswerWhoseWebhookWasLostIsFoundOnTheCarriersRecord() {
            var it = accepted();
            it.clinicianTexts.add(text("SM3", PRIMARY, PAGER, "1 " + CODE, 6));
            broken(it, "P5", "answer SM3 is on the carrier's record since");
            it.replies.add(
                    new Reply(
                            EventIds.of("reply", "SM3"), CLINICIAN, PAGE, CASE, "accept", "YOURS"));
            kept(it);
        }

        @Test
        void whoeverOwnsACaseWasToldSo() {
            var it = accepted();
            it.attempts.removeIf(one -> one.id().equals(Story.TOLD));
            it.asked.removeLast();
            broken(it, "P5", "never told");
        }
    }

    @Nested
    class P6AcknowledgedIsNotReached {

        private Story owing() {
            var it = accepted();
            it.events.removeLast();
            it.happens(
                    4.05,
                    "acknowledged",
                    "{\"clinicianId\":\"%s\",\"pageId\":\"%s\",\"contactDue\":\"%s\"}"
                            .formatted(CLINICIAN, PAGE, at(24.05)));
            it.readAt = at(40);
            return it;
        }

        private void reaches(Story it, double at) {
            it.happens(at, "contact-made", "{\"clinicianId\":\"%s\"}".formatted(CLINICIAN));
        }

        @Test
        void contactIsTheOwnersOwnStatement() {
            var it = owing();
            reaches(it, 10);
            broken(it, "P6", "contact was made, and nobody said so");
            it.clinicianTexts.add(text("SM3", PRIMARY, PAGER, "C " + CODE, 9.9, 200));
            it.replies.add(
                    new Reply(
                            EventIds.of("reply", "SM3"),
                            CLINICIAN,
                            PAGE,
                            CASE,
                            "contact",
                            "CONTACT_RECORDED"));
            kept(it);
        }

        @Test
        void contactThatWasOwedAndForgottenIsABrokenPromise() {
            broken(owing(), "P6", "nothing happened until");
        }

        @Test
        void aMissedContactAsksOthersAtOnce() {
            var it = owing();
            it.happens(24.1, "contact-missed", "{}");
            broken(it, "P6", "nobody was asked");
            it.rung(24.1, 0, EventIds.of("second search"));
            kept(it);
        }

        @Test
        void contactIsNotMissedBeforeItIsOwed() {
            var it = owing();
            it.happens(20, "contact-missed", "{}");
            it.rung(20, 0, EventIds.of("second search"));
            broken(it, "P6", "before it was owed");
        }
    }

    @Nested
    class P7OnlyWhatIsTrue {

        private final UUID older = EventIds.of("older");
        private final UUID newer = EventIds.of("newer");

        @Test
        void textsLeaveInTheOrderOfTheirTruth() {
            var it = accepted();
            it.attempts.add(Story.patientText(older, CASE, 2, "contacting", 1));
            it.attempts.add(Story.patientText(newer, CASE, 4, "clinician-has-it", 4.2));
            kept(it);
        }

        @Test
        void anOlderTextDoesNotLeaveAfterANewerOne() {
            var it = paged();
            it.attempts.add(Story.patientText(newer, CASE, 4, "backup-contacted", 1));
            it.attempts.add(Story.patientText(older, CASE, 2, "CONTACTING", 1.1));
            broken(it, "P7", "contacting of version 2 left after a newer text");
        }

        @Test
        void theEmergencyTextGivesWayToAPersonOnly() {
            var it = paged();
            it.attempts.add(Story.patientText(newer, CASE, 4, "still-trying", 1));
            it.attempts.add(Story.patientText(older, CASE, 2, "emergency", 1.1));
            kept(it);
            it.attempts.add(Story.patientText(EventIds.of("p"), CASE, 5, "clinician-has-it", 1.2));
            it.attempts.add(Story.patientText(EventIds.of("e"), CASE, 2, "emergency", 1.3));
            broken(it, "P7", "emergency of version 2 left after a newer text");
        }

        @Test
        void nothingOfBeforeLeavesLongAfterAPersonHasIt() {
            var it = accepted();
            it.attempts.add(Story.patientText(older, CASE, 2, "contacting", 7));
            broken(it, "P7", "contacting left at");
            it.faults.add(
                    new FaultWindow("SIGSTOP notification-1", "notification", at(3), at(6.5)));
            kept(it);
        }

        @Test
        void aClinicianHasItOnlyWhenOneHasIt() {
            var it = paged();
            it.attempts.add(Story.patientText(newer, CASE, 4, "clinician-has-it", 1));
            broken(it, "P7", "clinician-has-it of version 4 was not so");
            var lost = accepted();
            lost.happens(5, "owner-lost", "{}");
            lost.attempts.add(Story.patientText(newer, CASE, 6, "CLINICIAN_HAS_IT", 5.1));
            broken(lost, "P7", "clinician-has-it of version 6 was not so");
        }

        @Test
        void aCaseThatIsOpenIsNotSaidToBeClosed() {
            var it = accepted();
            it.attempts.add(Story.patientText(newer, CASE, 4, "closed", 4.2));
            broken(it, "P7", "closed of version 4 was not so");
        }

        @Test
        void noPatientWaitsWithoutAWord() {
            var it = accepted();
            it.attempts.removeIf(one -> one.id().equals(Story.FIRST_TEXT));
            it.asked.removeIf(one -> one.attempt().equals(Story.FIRST_TEXT));
            broken(it, "P7", "was never answered");
        }
    }

    @Nested
    class P8TheRightPerson {

        @Test
        void whoeverIsAskedAsOnCallIsOnCall() {
            var it = paged();
            it.shifts.clear();
            it.shifts.add(new Shift("harbor", "primary", "robin", Instant.MIN, at(15)));
            it.shifts.add(new Shift("harbor", "primary", "sam", at(15), Instant.MAX));
            kept(it);
            it.readAt = at(19);
            it.nextDue = at(20);
            it.rung(15.01, 0, PAGE);
            broken(it, "P8", "robin was asked");
        }

        @Test
        void theInstantOfAHandOffBelongsToTheNext() {
            var it = paged();
            it.shifts.clear();
            it.shifts.add(new Shift("harbor", "primary", "robin", Instant.MIN, at(0.01)));
            broken(it, "P8", "robin was asked");
        }

        @Test
        void oneCertainPersonIsAskedWhoeverIsOnCall() {
            var it = accepted();
            it.happens(
                    9,
                    "paged",
                    "{\"clinicianId\":\"%s\",\"role\":\"backup\",\"seat\":{\"rung\":-1,\"person\":\"%s\"}}"
                            .formatted(CLINICIAN, CLINICIAN));
            kept(it);
        }
    }

    @Nested
    class P9OnePostForEachAttempt {

        @Test
        void twoRequestsForOneAttemptAreOneTooMany() {
            var it = accepted();
            it.asked.add(new Asked(at(1), PAGE_TEXT, "SMx", false, PRIMARY, "again"));
            broken(it, "P9", "asked 2 times");
        }

        @Test
        void aRequestForNothingIsForged() {
            var it = accepted();
            it.asked.add(new Asked(at(1), EventIds.of("nothing"), "SMx", false, PRIMARY, ""));
            broken(it, "P9", "which is no attempt");
        }

        @Test
        void theClaimIsCommittedBeforeTheRequest() {
            var it = accepted();
            it.attempts.set(0, Story.page(PAGE_TEXT, 2, 0.04));
            broken(it, "P9", "before attempt");
        }

        @Test
        void whatWasNeverClaimedIsNotAskedFor() {
            var it = accepted();
            it.attempts.set(0, Story.claimed(it.attempts.getFirst(), null));
            broken(it, "P9", "before attempt");
        }

        @Test
        void pagesAboutTheEmergencyTaskGoOnAfterTheAcknowledgement() {
            var it = accepted();
            it.attempts.add(Story.ofTask(Story.page(EventIds.of("task"), 2, 20)));
            kept(it);
        }

        @Test
        void nothingIsClaimedASecondAfterTheAcknowledgement() {
            var it = accepted();
            it.attempts.add(Story.page(EventIds.of("late"), 2, 5.0));
            kept(it);
            it.attempts.add(Story.page(EventIds.of("later"), 2, 5.1));
            broken(it, "P9", "was claimed at");
            it.faults.add(new FaultWindow("kill -9 kafka", "kafka", at(3), at(4.5)));
            kept(it);
        }

        @Test
        void whatIsAskedForAfterTheAcknowledgementMayLeave() {
            var it = accepted();
            it.attempts.add(Story.page(EventIds.of("hand-over"), 4, 20));
            kept(it);
        }
    }

    @Nested
    class P10Private {

        @Test
        void somethingPrivateElsewhereIsALeak() {
            var it = accepted();
            it.leaks.add("a patient's word in topic pages");
            broken(it, "P10", "topic pages");
        }

        @Test
        void noClinicianIsSentThePatientsWords() {
            var it = accepted();
            says(it, "urgent on-call page, she wrote: the KingFisher has flown");
            broken(it, "P10", "a patient's word was sent to a clinician");
        }

        @Test
        void noClinicianIsSentThePatientsNumber() {
            var it = accepted();
            says(it, "urgent on-call page, call " + PATIENT);
            broken(it, "P10", "a patient's number was sent to a clinician");
        }

        @Test
        void noPatientsWordIsSpokenInACall() {
            var it = accepted();
            it.heard.add(new Heard(at(1), "CAp", "Urgent page: marzipan."));
            broken(it, "P10", "a patient's word was sent to a clinician");
        }

        @Test
        void patientsAndOtherNumbersMayStandInTheirOwnTexts() {
            var it = accepted();
            says(it, "urgent on-call page, call " + CRISIS);
            it.asked.replaceAll(one ->
                    one.attempt().equals(Story.FIRST_TEXT)
                            ? new Asked(one.at(), one.attempt(), "SMf", false, PATIENT, PATIENT)
                            : one);
            kept(it);
        }

        private void says(Story it, String words) {
            it.asked.replaceAll(one ->
                    one.attempt().equals(PAGE_TEXT)
                            ? new Asked(one.at(), PAGE_TEXT, "SMp", false, PRIMARY, words)
                            : one);
        }
    }

    @Nested
    class P11Evidence {

        @Test
        void aChangedEventIsFound() {
            var it = accepted();
            var chained = it.chained();
            it.events.set(1, Story.event(CASE, 2, at(0.01), "paged", "{\"seat\":{\"rung\":0} }"));
            var spoilt = new java.util.ArrayList<>(chained);
            var changed = it.events.get(1);
            spoilt.set(
                    1,
                    new care.vigil.chaos.evidence.Evidence.Event(
                            CASE,
                            2,
                            changed.at(),
                            changed.type(),
                            changed.data(),
                            chained.get(1).fields(),
                            chained.get(1).hash()));
            assertThat(
                            it.check(
                                    one(3, chained.getLast().hash()),
                                    spoilt,
                                    head(chained.getFirst().hash())))
                    .anySatisfy(found ->
                            assertThat(found.what())
                                    .isEqualTo("event 2 does not follow from what was before"));
        }

        @Test
        void aMissingEventIsFound() {
            var it = accepted();
            var chained = it.chained();
            var spoilt = new java.util.ArrayList<>(chained);
            spoilt.remove(1);
            assertThat(
                            it.check(
                                    one(3, chained.getLast().hash()),
                                    spoilt,
                                    head(chained.getFirst().hash())))
                    .anySatisfy(found -> assertThat(found.what()).isEqualTo("event 2 is missing"));
        }

        @Test
        void aCutEndIsFound() {
            var it = accepted();
            var chained = it.chained();
            var cut = chained.subList(0, 2);
            assertThat(
                            it.check(
                                    one(3, chained.getLast().hash()),
                                    cut,
                                    head(chained.getFirst().hash())))
                    .anySatisfy(found ->
                            assertThat(found.what())
                                    .isEqualTo(
                                            "its last event is not the one that the case knows"));
        }

        @Test
        void anotherHistoryThanTheWitnessKnowsIsFound() {
            var it = accepted();
            it.head = head("00".repeat(32));
            broken(it, "P11", "witnesses another history");
            it.head = new Head(EventIds.of("another case"), 1, "00");
            broken(it, "P11", "intake does not know it");
        }

        @Test
        void aCutEndThatTheCaseKnowsNothingOfIsFoundByTheWitness() {
            var it = accepted();
            var chained = it.chained();
            var cut = chained.subList(0, 2);
            assertThat(
                            it.check(
                                    one(2, cut.getLast().hash()),
                                    cut,
                                    new Head(CASE, 3, chained.getLast().hash())))
                    .anySatisfy(found ->
                            assertThat(found.what()).isEqualTo("intake witnesses another history"));
        }

        @Test
        void aHistoryThatWasWrittenAnewFromItsBeginningIsFoundByTheWitness() {
            var it = accepted();
            var known = new Head(CASE, 3, it.chained().getLast().hash());
            it.events.set(2, Story.event(CASE, 3, at(4.06), "acknowledged", owner()));
            it.head = known;
            broken(it, "P11", "witnesses another history");
        }

        private String owner() {
            return "{\"clinicianId\":\"%s\",\"pageId\":\"%s\"}".formatted(CLINICIAN, PAGE);
        }

        private Case one(long version, String hash) {
            return new Case(
                    CASE, "harbor", CONTACT, "OWNED", version, at(0), at(60), at(4.05), at(3600),
                    hash);
        }

        private Head head(String hash) {
            return new Head(CASE, 1, hash);
        }
    }

    @Nested
    class P12NothingMoves {

        @Test
        void t0IsWhenTheRequestArrived() {
            var it = accepted();
            it.receivedAt = at(1);
            it.promptDue = at(61);
            broken(it, "P12", "T0 is");
        }

        @Test
        void theTargetStaysWhereItWas() {
            var it = accepted();
            it.promptDue = at(65);
            broken(it, "P12", "the target moved");
        }

        @Test
        void nobodyIsAskedTwiceWithinTheInterval() {
            var it = paged();
            it.readAt = at(19);
            it.nextDue = at(20);
            it.rung(15.01, 0, PAGE);
            kept(it);
            it.rung(15.5, 0, PAGE);
            broken(it, "P12", "within the interval");
        }
    }

    /** Rows are written by a clock that was moved; everybody else has another one. */
    @Nested
    class WhereTheClockWasMoved {

        private void moved(Story it, double at, double by) {
            var step = Duration.ofMillis(Math.round(by * 1000));
            it.steps.add(new Step(at(at), at(at + 0.01), step));
        }

        @Test
        void aStepAheadMakesNothingLate() {
            var it = paged();
            // A rung is due at 20 s; the clock goes from 18 s to 23 s.
            moved(it, 18, 5);
            it.rung(23.5, 1, EventIds.of("backup"));
            it.readAt = at(30);
            it.nextDue = at(31);
            kept(it);
        }

        @Test
        void aRungThatIsLateBesideAStepIsLate() {
            var it = paged();
            moved(it, 18, 5);
            it.rung(27, 1, EventIds.of("backup"));
            it.readAt = at(30);
            it.nextDue = at(31);
            broken(it, "P3", "rung 1 was due");
        }

        @Test
        void anAnswerBeforeAStepBackIsBeforeItsAcknowledgement() {
            var it = paged();
            it.clinicianTexts.add(text("SM2", PRIMARY, PAGER, "1 " + CODE, 8, 200));
            it.replies.add(
                    new Reply(
                            EventIds.of("reply", "SM2"), CLINICIAN, PAGE, CASE, "accept", "YOURS"));
            it.taken(4.05);
            it.attempts.add(Story.answer(Story.TOLD, 4.1));
            it.asked.add(new Asked(at(8.2), Story.TOLD, "SMt", false, PRIMARY, "You have it: K."));
            it.readAt = at(30);
            it.nextDue = at(3600);
            it.phase = "OWNED";
            broken(it, "P4", "and nobody said so");
            moved(it, 8.01, -4);
            kept(it);
        }

        @Test
        void anAcknowledgementThatNobodyGaveStaysForged() {
            var it = accepted();
            it.clinicianTexts.removeIf(text -> text.sid().equals("SM2"));
            it.replies.clear();
            moved(it, 3, -2);
            assertThat(it.check()).extracting(Broken::promise).contains("P4");
        }
    }
}
