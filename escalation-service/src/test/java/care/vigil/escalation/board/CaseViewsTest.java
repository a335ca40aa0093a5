package care.vigil.escalation.board;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.EscalationMachine;
import care.vigil.escalation.machine.Ladder;
import care.vigil.escalation.machine.MessageEvent.MessageWaits;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.OwnerEvent.ContactMade;
import care.vigil.escalation.machine.OwnerEvent.ContactMissed;
import care.vigil.escalation.machine.OwnerEvent.OwnerLost;
import care.vigil.escalation.machine.Patient;
import care.vigil.escalation.machine.RequestEvent.CaseOpened;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import care.vigil.escalation.machine.Unread;
import care.vigil.events.Role;
import care.vigil.events.Via;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import care.vigil.program.Rung;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseViewsTest {

    private static final Instant AT = Instant.parse("2026-03-01T03:12:00Z");
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final UUID ANA = new UUID(0, 1);

    private static final ProgramDocument HARBOR =
            new ProgramDocument(
                    "harbor",
                    "Harbor",
                    "Harbor",
                    ZoneOffset.UTC,
                    "US",
                    "+13125550100",
                    "+13125550101",
                    List.of("en"),
                    new EmergencyNumbers("911", "988"),
                    TEN,
                    TEN,
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(25),
                    List.of(new Rung(Role.PRIMARY, Duration.ZERO)),
                    List.of(),
                    Map.of());

    private static final CaseEvent TAKEN =
            new Acknowledged(AT, ANA, null, Via.SMS, AT.plusSeconds(600));
    private static final CaseEvent PROMPTED =
            new EmergencyPrompted(AT, EmergencyPrompted.Cause.TARGET_REACHED);

    @Test
    void nobodyHasItSaysWhetherSomebodyHadItAndWhyTheyHaveItNoMore() {
        assertThat(after().state()).isEqualTo("Nobody has it yet");
        assertThat(after(PROMPTED).state()).isEqualTo("Nobody has it: emergency");

        var lost = after(TAKEN, new OwnerLost(AT, ANA, -1));
        assertThat(lost.state()).isEqualTo("Nobody has it again: the owner was lost");
        assertThat(lost.contactMissed()).isFalse();
        assertThat(after(TAKEN, new OwnerLost(AT, ANA, -1), PROMPTED).state())
                .isEqualTo("Nobody has it again: the owner was lost");

        var missed = after(TAKEN, new ContactMissed(AT, ANA));
        assertThat(missed.state()).isEqualTo("Nobody has it again: contact was missed");
        assertThat(missed.contactMissed()).isTrue();
        assertThat(missed.ownerLost()).isFalse();
    }

    @Test
    void aMessageThatWaitsIsAClockByWhichCasesAreSorted() {
        var reached = new ContactMade(AT, ANA, Via.SMS);
        var calm = after(TAKEN, reached);
        var waits =
                after(TAKEN, reached, new MessageWaits(AT, new Unread(2, AT, AT.plusSeconds(60))));
        var open = after(TAKEN);
        assertThat(CaseViews.sorted(List.of(calm, open, waits))).containsExactly(waits, open, calm);
        assertThat(waits.pressing()).isEqualTo(AT.plusSeconds(60));
        assertThat(calm.pressing()).isNull();
    }

    private static CaseView after(CaseEvent... events) {
        Escalation state = EscalationMachine.evolve(new Escalation.None(), opened());
        for (var event : events) {
            state = EscalationMachine.evolve(state, event);
        }
        return new CaseViews(HARBOR, Map.of(ANA, "Ana")::get).of(1, state);
    }

    private static CaseOpened opened() {
        var ladder = Ladder.of(HARBOR, 1);
        return new CaseOpened(
                AT,
                new CaseFile.Origin(new UUID(0, 9), "harbor", new UUID(0, 2), ladder, AT, null),
                new Patient(List.of("en"), "sealed", true, false),
                new UUID(0, 3),
                new UUID(0, 4),
                Via.SMS,
                null,
                false);
    }
}
