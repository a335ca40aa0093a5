package care.vigil.events;

import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import care.vigil.program.Rotation;
import care.vigil.program.Rung;
import care.vigil.timetable.PublishedShift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One invented event of each kind. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-03-01T09:12:00.250Z");
    private static final UUID EVENT = id(1);
    private static final UUID CASE = id(2);
    private static final UUID CONTACT = id(3);
    private static final UUID PAGE = id(4);
    private static final UUID CLINICIAN = id(5);
    private static final UUID REQUEST = id(6);

    static final Map<String, VigilEvent> ALL =
            Map.ofEntries(
                    Map.entry(
                            "crisis-requested",
                            new CrisisRequestEvent.CrisisRequested(
                                    EVENT,
                                    AT,
                                    CONTACT,
                                    "harbor",
                                    Via.SMS,
                                    id(7),
                                    AT,
                                    List.of("en", "es"),
                                    "c2VhbGVk",
                                    true,
                                    true,
                                    false,
                                    "US",
                                    true,
                                    true)),
                    Map.entry(
                            "patient-text-requested",
                            new PatientTextEvent.PatientTextRequested(
                                    EVENT,
                                    AT,
                                    "harbor",
                                    3,
                                    CONTACT,
                                    CASE,
                                    4,
                                    PatientTextTemplate.CLINICIAN_HAS_IT,
                                    List.of("es"),
                                    "c2VhbGVk",
                                    AT.plusSeconds(600),
                                    "US")),
                    Map.entry(
                            "patient-texts-withdrawn",
                            new PatientTextEvent.PatientTextsWithdrawn(
                                    EVENT,
                                    AT,
                                    "harbor",
                                    CASE,
                                    7,
                                    List.of(
                                            PatientTextTemplate.RECEIVED,
                                            PatientTextTemplate.STILL_TRYING))),
                    Map.entry(
                            "page-requested",
                            new PageEvent.PageRequested(
                                    EVENT,
                                    AT,
                                    CASE,
                                    1,
                                    PAGE,
                                    "harbor",
                                    CLINICIAN,
                                    Role.PRIMARY,
                                    1,
                                    PageReason.CRISIS,
                                    AT,
                                    "c2VhbGVk",
                                    true,
                                    true)),
                    Map.entry(
                            "pages-stood-down",
                            new PageEvent.PagesStoodDown(
                                    EVENT,
                                    AT,
                                    CASE,
                                    5,
                                    "harbor",
                                    StandDownReason.ACKNOWLEDGED,
                                    CLINICIAN,
                                    PageSubject.CASE)),
                    Map.entry(
                            "owner-told",
                            new PageEvent.OwnerTold(
                                    EVENT,
                                    AT,
                                    CASE,
                                    6,
                                    "harbor",
                                    CLINICIAN,
                                    OwnerNews.NEW_MESSAGE,
                                    AT.plusSeconds(300))),
                    Map.entry(
                            "patient-call-requested",
                            new PageEvent.PatientCallRequested(
                                    EVENT, AT, CASE, 6, "harbor", CLINICIAN, "c2VhbGVk", true)),
                    Map.entry(
                            "page-handed-over",
                            new PageOutcomeEvent.PageHandedOver(
                                    EVENT, AT, CASE, PAGE, REQUEST, 1, Via.CALL)),
                    Map.entry(
                            "page-failed",
                            new PageOutcomeEvent.PageFailed(
                                    EVENT, AT, CASE, PAGE, REQUEST, PageFailure.NO_CHANNEL_LEFT)),
                    Map.entry(
                            "carrier-troubled",
                            new PageOutcomeEvent.CarrierTroubled(
                                    EVENT, AT, CASE, PAGE, REQUEST, 20500)),
                    Map.entry(
                            "patient-not-textable",
                            new PageOutcomeEvent.PatientNotTextable(EVENT, AT, CASE, 21610)),
                    Map.entry(
                            "patient-text-dropped",
                            new PageOutcomeEvent.PatientTextDropped(
                                    EVENT, AT, CASE, 4, PatientTextTemplate.CLINICIAN_HAS_IT)),
                    Map.entry(
                            "clinician-lost",
                            new PageOutcomeEvent.ClinicianLost(EVENT, AT, CASE, CLINICIAN)),
                    Map.entry(
                            "page-accepted",
                            new AcknowledgementEvent.PageAccepted(
                                    EVENT, AT, CASE, PAGE, CLINICIAN, Via.SMS)),
                    Map.entry(
                            "page-declined",
                            new AcknowledgementEvent.PageDeclined(
                                    EVENT, AT, CASE, PAGE, CLINICIAN, Via.CALL)),
                    Map.entry(
                            "contact-made",
                            new AcknowledgementEvent.ContactMade(
                                    EVENT, AT, CASE, PAGE, CLINICIAN, Via.CALL)),
                    Map.entry(
                            "patient-not-reached",
                            new AcknowledgementEvent.PatientNotReached(
                                    EVENT, AT, CASE, null, CLINICIAN, Via.SMS)),
                    Map.entry(
                            "case-passed",
                            new AcknowledgementEvent.CasePassed(
                                    EVENT, AT, CASE, null, CLINICIAN, Via.SMS)),
                    Map.entry(
                            "emergency-requested",
                            new AcknowledgementEvent.EmergencyRequested(
                                    EVENT, AT, CASE, null, CLINICIAN, Via.SMS)),
                    Map.entry(
                            "call-answered",
                            new AcknowledgementEvent.CallAnswered(
                                    EVENT,
                                    AT,
                                    CASE,
                                    PAGE,
                                    CLINICIAN,
                                    Via.CALL,
                                    CallAnsweredBy.SOMEBODY_ELSE)),
                    Map.entry(
                            "escalation-opened",
                            new EscalationEvent.EscalationOpened(
                                    EVENT, AT, CASE, CONTACT, "harbor", 1, "00ff", REQUEST)),
                    Map.entry(
                            "request-joined",
                            new EscalationEvent.RequestJoined(
                                    EVENT,
                                    AT,
                                    CASE,
                                    CONTACT,
                                    "harbor",
                                    2,
                                    "00ff",
                                    REQUEST,
                                    CaseStanding.CONTACTING)),
                    Map.entry(
                            "escalation-changed",
                            new EscalationEvent.EscalationChanged(
                                    EVENT,
                                    AT,
                                    CASE,
                                    CONTACT,
                                    "harbor",
                                    3,
                                    "00ff",
                                    "acknowledged",
                                    CLINICIAN,
                                    CaseStanding.CLINICIAN_HAS_IT)),
                    Map.entry(
                            "escalation-closed",
                            new EscalationEvent.EscalationClosed(
                                    EVENT, AT, CASE, CONTACT, "harbor", 9, "00ff")),
                    Map.entry(
                            "program-published",
                            new ProgramEvent.ProgramPublished(
                                    EVENT, AT, "harbor", 3, AT, program())),
                    Map.entry(
                            "roster-published",
                            new RosterEvent.RosterPublished(
                                    EVENT,
                                    AT,
                                    "harbor",
                                    8,
                                    AT,
                                    List.of(
                                            new PublishedShift(
                                                    id(8),
                                                    Role.PRIMARY,
                                                    CLINICIAN,
                                                    AT,
                                                    AT.plusSeconds(3600))),
                                    List.of(
                                            new RosterEvent.Person(
                                                    CLINICIAN,
                                                    "Avery Quill",
                                                    List.of(Role.PRIMARY))))),
                    Map.entry(
                            "clinician-published",
                            new ClinicianEvent.ClinicianPublished(
                                    EVENT,
                                    AT,
                                    CLINICIAN,
                                    2,
                                    AT,
                                    "Avery Quill",
                                    true,
                                    List.of(
                                            new ClinicianEvent.Phone(
                                                    id(9), "c2VhbGVk", true, true, true)),
                                    List.of(
                                            new ClinicianEvent.Membership(
                                                    "harbor", List.of(Role.PRIMARY))))),
                    Map.entry(
                            "operations-alerted",
                            new NoticeEvent.OperationsAlerted(
                                    EVENT, AT, "harbor", OperationsTrouble.REQUEST_WITHOUT_CASE)));

    private Samples() {}

    private static ProgramDocument program() {
        return new ProgramDocument(
                "harbor",
                "Harbor Virtual IOP",
                "Harbor",
                ZoneId.of("America/Chicago"),
                "US",
                "+13125550100",
                "+13125550101",
                List.of("en", "es"),
                new EmergencyNumbers("911", "988"),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(2),
                Duration.ofSeconds(25),
                List.of(
                        new Rung(Role.PRIMARY, Duration.ZERO),
                        new Rung(Role.BACKUP, Duration.ofMinutes(4))),
                List.of(
                        new Rotation(
                                Role.PRIMARY,
                                List.of("avery"),
                                DayOfWeek.MONDAY,
                                LocalTime.of(8, 0),
                                LocalDate.of(2026, 1, 5))),
                Map.of(
                        PatientTextTemplate.RECEIVED,
                        Map.of("en", "Received. Call {emergency} or {crisis-line}.")));
    }

    private static UUID id(long number) {
        return new UUID(0x8000L, 0x8000_0000_0000_0000L | number);
    }
}
