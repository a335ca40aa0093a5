package care.vigil.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.EscalationEvent;
import care.vigil.events.EscalationEvent.EscalationClosed;
import care.vigil.events.EscalationEvent.EscalationOpened;
import care.vigil.events.EscalationEvent.RequestJoined;
import care.vigil.events.NoticeEvent.OperationsAlerted;
import care.vigil.events.OperationsTrouble;
import care.vigil.events.Topics;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import care.vigil.intake.support.Wire;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@IntakeTest
class EscalationsTest {

    private final Program program = Program.known();
    private final String phone = Program.newPhone();
    private final UUID escalation = UUID.randomUUID();

    @Test
    void aCaseIsTheReceiptOfItsRequests() {
        var first = send("one");
        var second = send("two");

        tell(opened(first, escalation));
        tell(joined(second));

        awaitCase(first);
        awaitCase(second);
        assertThat(receipts(first)).isEqualTo(1);
        assertThat(receipts(second)).isEqualTo(1);
        assertThat(Rows.one("select chain_head from open_case where escalation_id = ?", escalation))
                .isEqualTo("head-2");
    }

    @Test
    void whileACaseIsOpenItAnswersForItselfAndAfterwardsWeDoAgain() {
        var first = send("one");
        tell(opened(first, escalation));
        awaitCase(first);
        twoMinutesPass(first);

        var during = send("during");
        assertThat(Requests.awaitFirstTexts(first.contactId(), 1)).hasSize(1);
        assertThat(during.contactId()).isEqualTo(first.contactId());

        tell(closed(first));
        await().until(() -> openCases(first) == 0);
        send("after");
        assertThat(Requests.awaitFirstTexts(first.contactId(), 2)).hasSize(2);
    }

    @Test
    void aTextThatWasLeftToACaseThatHadBeenClosedIsAnsweredAfterAll() {
        var first = send("one");
        tell(opened(first, escalation));
        awaitCase(first);
        twoMinutesPass(first);
        var left = send("left to the case");
        assertThat(Requests.awaitFirstTexts(first.contactId(), 1)).hasSize(1);

        tell(closed(first));
        tell(opened(left, UUID.randomUUID()));

        assertThat(Requests.awaitFirstTexts(first.contactId(), 2)).hasSize(2);
    }

    @Test
    void whatIsOlderThanWhatIsKnownDoesNotOpenACaseAgain() {
        var first = send("one");
        tell(closed(first));
        await().until(() -> Rows.count(KNOWN, escalation) == 1);

        tell(opened(first, escalation));

        awaitCase(first);
        assertThat(openCases(first)).isZero();
    }

    @Test
    void requestsWithoutCaseRaiseOneAlarmThatTheLastCaseClears() {
        var first = late(program, "nobody comes");
        var second = late(program, "and still nobody");

        await().until(() -> alarms(program, "cleared_at is null") == 1);
        assertThat(Wire.awaitEvents(Topics.NOTICES, OperationsAlerted.class, this::isOurs, 1))
                .allMatch(notice -> notice.what() == OperationsTrouble.REQUEST_WITHOUT_CASE);
        tell(opened(first, escalation));
        awaitCase(first);
        assertThat(alarms(program, "cleared_at is null")).isOne();

        tell(joined(second));
        await().until(() -> alarms(program, "cleared_at is not null") == 1);
        assertThat(alarms(program, "true")).isOne();
    }

    @Test
    void aRequestThatEscalationHasTakenByHttpRaisesNoAlarm() {
        var other = Program.known();
        var taken = send(other, "taken");
        Rows.change(
                "update outbox set receipted_at = clock_timestamp() where event_id = ?",
                taken.eventId());
        sixteenSecondsPass(taken);
        late(program, "not taken");

        await().until(() -> alarms(program, "cleared_at is null") == 1);
        assertThat(alarms(other, "true")).isZero();
        assertThat(
                        Rows.count(
                                "select count(*) from outbox where topic = 'notices' and key = ?"
                                        + " and receipt_wanted",
                                program.slug()))
                .isBetween(1L, 2L);
    }

    private boolean isOurs(OperationsAlerted notice) {
        return program.slug().equals(notice.program());
    }

    private static final String KNOWN = "select count(*) from open_case where escalation_id = ?";

    private CrisisRequested send(String words) {
        return send(program, words);
    }

    private CrisisRequested send(Program to, String words) {
        Map<String, String> form = Carrier.text(phone, to.crisisNumber(), words);
        Requests.accepted(form);
        return Requests.of(form);
    }

    private CrisisRequested late(Program to, String words) {
        var request = send(to, words);
        sixteenSecondsPass(request);
        return request;
    }

    private static void tell(EscalationEvent event) {
        Wire.tell(Topics.ESCALATIONS, event);
    }

    private static EscalationOpened opened(CrisisRequested request, UUID id) {
        return new EscalationOpened(
                UUID.randomUUID(),
                Instant.now(),
                id,
                request.contactId(),
                request.program(),
                1,
                "head-1",
                request.eventId());
    }

    private RequestJoined joined(CrisisRequested request) {
        return new RequestJoined(
                UUID.randomUUID(),
                Instant.now(),
                escalation,
                request.contactId(),
                request.program(),
                2,
                "head-2",
                request.eventId(),
                null);
    }

    private EscalationClosed closed(CrisisRequested request) {
        return new EscalationClosed(
                UUID.randomUUID(),
                Instant.now(),
                escalation,
                request.contactId(),
                request.program(),
                9,
                "head-9");
    }

    private static void awaitCase(CrisisRequested request) {
        await().until(() ->
                Rows.count(
                                "select count(*) from message where message_id = ?"
                                        + " and case_known_at is not null",
                                request.messageId())
                        == 1);
    }

    private static void twoMinutesPass(CrisisRequested request) {
        Rows.change(
                "update contact set first_text_at = first_text_at - interval '2 min' where"
                        + " contact_id = ?",
                request.contactId());
    }

    private static void sixteenSecondsPass(CrisisRequested request) {
        Rows.change(
                "update message set received_at = received_at - interval '16 s' where message_id ="
                        + " ?",
                request.messageId());
    }

    private static long receipts(CrisisRequested request) {
        return Rows.count(
                "select count(*) from outbox where event_id = ? and receipted_at is not null",
                request.eventId());
    }

    private static long openCases(CrisisRequested request) {
        return Rows.count(
                "select count(*) from open_case where contact_id = ? and closed_at is null",
                request.contactId());
    }

    private static long alarms(Program program, String which) {
        return Rows.count(
                "select count(*) from operations_alarm where program = ? and " + which,
                program.slug());
    }
}
