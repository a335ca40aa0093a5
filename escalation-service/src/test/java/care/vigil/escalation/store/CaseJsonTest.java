package care.vigil.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.Circumstances;
import care.vigil.escalation.machine.EmergencyTask;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.EscalationMachine;
import care.vigil.escalation.machine.Ladder;
import care.vigil.escalation.machine.OwnerEvent;
import care.vigil.escalation.machine.Patient;
import care.vigil.escalation.machine.RequestEvent;
import care.vigil.escalation.machine.SearchEvent;
import care.vigil.escalation.machine.Seat;
import care.vigil.escalation.machine.TaskEvent;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import care.vigil.events.Via;
import care.vigil.program.Rung;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseJsonTest {

    private static final Instant AT = Instant.parse("2026-03-01T03:12:00.123456Z");
    private static final UUID ID = new UUID(0, 1);
    private static final Seat SEAT = new Seat(0, Role.PRIMARY, null, null);

    private static final List<CaseEvent> LIFE =
            List.of(
                    new RequestEvent.CaseOpened(
                            AT,
                            new CaseFile.Origin(
                                    ID,
                                    "harbor",
                                    new UUID(0, 2),
                                    new Ladder(
                                            3,
                                            Duration.ofMinutes(10),
                                            Duration.ofMinutes(10),
                                            Duration.ofMinutes(2),
                                            List.of(new Rung(Role.PRIMARY, Duration.ZERO))),
                                    AT,
                                    null),
                            new Patient(List.of("en", "es"), "sealed", true, false),
                            new UUID(0, 3),
                            new UUID(0, 4),
                            Via.SMS,
                            null,
                            false),
                    new SearchEvent.Paged(
                            AT,
                            SEAT,
                            new UUID(0, 5),
                            new UUID(0, 6),
                            Role.PRIMARY,
                            1,
                            PageReason.CRISIS),
                    new SearchEvent.PageHandedOver(AT, new UUID(0, 5), 1, Via.CALL),
                    new SearchEvent.EmergencyPrompted(
                            AT, SearchEvent.EmergencyPrompted.Cause.TARGET_REACHED),
                    new OwnerEvent.Acknowledged(AT, new UUID(0, 6), new UUID(0, 5), Via.CALL, AT),
                    new OwnerEvent.ContactMade(AT, new UUID(0, 6), Via.WEB));

    @Test
    void everyStateReadsBackAsItWas() {
        Escalation state = new Escalation.None();
        for (var event : LIFE) {
            state = EscalationMachine.evolve(state, event);
            assertThat(CaseJson.readState(CaseJson.write(state))).isEqualTo(state);
        }
    }

    @Test
    void everyEventReadsBackAsItWasAndAlwaysGivesTheSameBytes() {
        for (var event : LIFE) {
            var bytes = CaseJson.write(event);
            assertThat(CaseJson.readEvent(bytes)).isEqualTo(event);
            assertThat(CaseJson.write(CaseJson.readEvent(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void storedBytesDoNotChangeWithTheCode() {
        var paged = new String(CaseJson.write(LIFE.get(1)), StandardCharsets.UTF_8);
        assertThat(paged)
                .isEqualTo(
                        "{\"is\":\"paged\",\"at\":\"2026-03-01T03:12:00.123456Z\",\"clinicianId\":\"00000000-0000-0000-0000-000000000006\","
                                + "\"pageId\":\"00000000-0000-0000-0000-000000000005\",\"reason\":\"CRISIS\",\"role\":\"primary\",\"round\":1,"
                                + "\"seat\":{\"role\":\"primary\",\"rung\":0}}");
    }

    /** Nothing was said of what nobody asked. */
    @Test
    void anOutcomeFromBeforeItsCircumstancesWereAskedStillReads() {
        var stored =
                "{\"is\":\"task-settled\",\"at\":\"2026-03-01T03:12:00.123456Z\",\"clinicianId\":\"00000000-0000-0000-0000-000000000006\","
                        + "\"outcome\":{\"called\":\"DISPATCH_LINE\",\"calledAt\":\"2026-03-01T03:11:00Z\",\"decidedAt\":\"2026-03-01T03:10:00Z\","
                        + "\"decidedBy\":\"00000000-0000-0000-0000-000000000006\",\"noteId\":\"00000000-0000-0000-0000-000000000007\",\"result\":\"WITH_SERVICES\"}}";
        var event = CaseJson.readEvent(stored.getBytes(StandardCharsets.UTF_8));
        assertThat(event)
                .isInstanceOfSatisfying(
                        TaskEvent.TaskSettled.class,
                        settled -> {
                            assertThat(settled.outcome().result())
                                    .isEqualTo(EmergencyTask.Result.WITH_SERVICES);
                            assertThat(settled.outcome().circumstances())
                                    .isEqualTo(Circumstances.UNSAID);
                        });
    }

    @Test
    void anOutcomeReadsBackWithItsCircumstances() {
        var said =
                new TaskEvent.TaskSettled(
                        AT,
                        ID,
                        new EmergencyTask.Outcome(
                                ID,
                                AT,
                                EmergencyTask.Called.DISPATCH_LINE,
                                AT,
                                EmergencyTask.Result.WITH_SERVICES,
                                ID,
                                new Circumstances(
                                        List.of(Circumstances.Disclosed.LOCATION),
                                        Circumstances.LocationFrom.FILE,
                                        Circumstances.Company.CLINICIAN)));
        assertThat(CaseJson.readEvent(CaseJson.write(said))).isEqualTo(said);
        assertThat(new String(CaseJson.write(said), StandardCharsets.UTF_8))
                .contains(
                        "\"circumstances\":{\"company\":\"CLINICIAN\",\"disclosed\":[\"LOCATION\"],\"locationFrom\":\"FILE\"}");
    }
}
