package care.vigil.escalation.board;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.AfterCare;
import care.vigil.escalation.machine.Circumstances;
import care.vigil.escalation.machine.Circumstances.Company;
import care.vigil.escalation.machine.Circumstances.Disclosed;
import care.vigil.escalation.machine.Circumstances.LocationFrom;
import care.vigil.escalation.machine.Disposition;
import care.vigil.escalation.machine.EmergencyTask;
import care.vigil.escalation.machine.MessageEvent;
import care.vigil.escalation.machine.OwnerEvent;
import care.vigil.escalation.machine.OwnerEvent.OwnerTold;
import care.vigil.escalation.machine.OwnerEvent.ShiftEndKnown;
import care.vigil.escalation.machine.RequestEvent;
import care.vigil.escalation.machine.SearchEvent;
import care.vigil.escalation.machine.Seat;
import care.vigil.escalation.machine.TaskEvent;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Instant AT = Instant.parse("2026-03-01T03:12:00Z");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID PAGE = new UUID(1, 1);
    private static final Seat PRIMARY = new Seat(0, Role.PRIMARY, null, null);

    private final Telling telling = new Telling(Map.of(ANA, "Ana")::get, CHICAGO);

    @Test
    void aPageIsToldWithItsPersonAndRound() {
        assertThat(telling.tell(paged(1, PageReason.CRISIS))).isEqualTo("Ana is paged as primary.");
        assertThat(telling.tell(paged(3, PageReason.CRISIS)))
                .isEqualTo("Ana is paged again (3) as primary.");
        assertThat(telling.tell(paged(1, PageReason.NOBODY_ON_CALL)))
                .isEqualTo("Ana is paged as primary, because nobody is on call.");
    }

    @Test
    void theCarriersWordNamesWhomItWasAbout() {
        telling.tell(paged(1, PageReason.CRISIS));
        assertThat(telling.tell(new SearchEvent.PageHandedOver(AT, PAGE, 1, Via.CALL)))
                .isEqualTo("The carrier has taken the call to Ana.");
    }

    @Test
    void whatWasSaidToThePatientIsToldWithoutWords() {
        assertThat(
                        telling.tell(
                                new MessageEvent.PatientTold(
                                        AT, PatientTextTemplate.CLINICIAN_HAS_IT, AT, false)))
                .isEqualTo("A text tells the patient that a clinician has the message.");
    }

    @Test
    void everyTimeInASentenceNamesItsZoneAndTheDayWhenItIsAnother() {
        assertThat(telling.tell(new ShiftEndKnown(AT, ANA, AT.plus(ofHours(2)))))
                .isEqualTo("Ana's shift ends at 23:12 (America/Chicago).");
        assertThat(telling.tell(new ShiftEndKnown(AT, ANA, AT.plus(ofHours(10)))))
                .isEqualTo("Ana's shift ends at 07:12 on 1 Mar (America/Chicago).");
        var due = AT.plus(ofMinutes(5));
        assertThat(telling.tell(new OwnerTold(AT, ANA, OwnerNews.CONTACT_DUE, due)))
                .isEqualTo(
                        "Ana is told: half of the time to reach the patient has passed, which ends at 21:17 (America/Chicago).");
        assertThat(telling.tell(new OwnerTold(AT, ANA, OwnerNews.TAKEN_OVER, null)))
                .isEqualTo("Ana is told: another has the case now.");
    }

    @Test
    void noSentenceToThePatientIsACode() {
        for (var template : PatientTextTemplate.values()) {
            assertThat(telling.tell(new MessageEvent.PatientTold(AT, template, AT, false)))
                    .matches("A text tells the patient (that|the) [a-z, ]+\\.");
        }
    }

    @Test
    void aCloseWithoutContactSaysSo() {
        var closed =
                new RequestEvent.CaseClosed(AT, ANA, Disposition.NO_CRISIS, null, ANA, List.of());
        var without = "Ana closed the case: no crisis. Nobody was in contact with the patient.";
        assertThat(telling.tell(closed)).isEqualTo(without);
        telling.tell(new OwnerEvent.ContactMade(AT, ANA, Via.SMS));
        assertThat(telling.tell(closed)).isEqualTo("Ana closed the case: no crisis.");
        for (var end :
                List.of(
                        new OwnerEvent.PatientNotReached(AT, ANA, Via.SMS, AT),
                        new OwnerEvent.OwnerLost(AT, ANA, 0),
                        new OwnerEvent.Acknowledged(AT, ANA, PAGE, Via.SMS, AT))) {
            telling.tell(new OwnerEvent.ContactMade(AT, ANA, Via.SMS));
            telling.tell(end);
            assertThat(telling.tell(closed)).as("%s", end).isEqualTo(without);
        }
    }

    @Test
    void whatWasDoneAboutAnEmergencyTaskIsToldWithWhoDecidedAndWhenAndWithoutTheNumber() {
        var done =
                new EmergencyTask.Outcome(
                        ANA,
                        AT,
                        EmergencyTask.Called.DISPATCH_LINE,
                        AT.plus(ofMinutes(2)),
                        EmergencyTask.Result.DISPATCHED_WAITING,
                        new UUID(3, 3),
                        new Circumstances(
                                List.of(Disclosed.LOCATION, Disclosed.DANGER),
                                LocationFrom.FILE,
                                Company.SOMEBODY_CLOSE));
        assertThat(telling.tell(new TaskEvent.TaskProgressed(AT.plus(ofMinutes(3)), ANA, done)))
                .isEqualTo(
                        "Ana says how the emergency task stands: help is dispatched, nobody knows yet"
                                + " whether it has arrived; the dispatch line was called at 21:14"
                                + " (America/Chicago); decided by Ana at 21:12 (America/Chicago)."
                                + " They were told: the location, the danger. Location: from the"
                                + " program's file. With the patient: somebody close to them. The"
                                + " number dialled and any reference stand in its record.");
    }

    @Test
    void theEndIsToldWithItsDisposition() {
        telling.tell(new OwnerEvent.ContactMade(AT, ANA, Via.SMS));
        assertThat(
                        telling.tell(
                                new RequestEvent.CaseClosed(
                                        AT, ANA, Disposition.SAFE_WITH_PLAN, null, ANA, null)))
                .isEqualTo("Ana closed the case: safe, with a plan.");
        var care =
                new AfterCare(AfterCare.Kind.CARING_FOLLOW_UP, ANA, AT.plus(ofDays(1)), null, null);
        assertThat(
                        telling.tell(
                                new RequestEvent.CaseClosed(
                                        AT,
                                        ANA,
                                        Disposition.SAFE_WITH_PLAN,
                                        null,
                                        ANA,
                                        List.of(care))))
                .endsWith(
                        " To do: ask the patient how they are, by Ana, until 21:12 on 1 Mar (America/Chicago).");
        assertThat(telling.tell(new RequestEvent.CareDone(AT, ANA, care.kind())))
                .isEqualTo("Ana says that this is done: ask the patient how they are.");
    }

    private static SearchEvent.Paged paged(int round, PageReason reason) {
        return new SearchEvent.Paged(AT, PRIMARY, PAGE, ANA, Role.PRIMARY, round, reason);
    }
}
