package care.vigil.chaos.promises;

import care.vigil.chaos.evidence.Evidence;
import care.vigil.chaos.evidence.Evidence.Attempt;
import care.vigil.chaos.evidence.Evidence.Backlog;
import care.vigil.chaos.evidence.Evidence.Case;
import care.vigil.chaos.evidence.Evidence.Event;
import care.vigil.chaos.evidence.Evidence.Head;
import care.vigil.chaos.evidence.Evidence.Message;
import care.vigil.chaos.evidence.Evidence.Page;
import care.vigil.chaos.evidence.Evidence.Reply;
import care.vigil.chaos.history.Asked;
import care.vigil.chaos.history.DatabaseClock;
import care.vigil.chaos.history.FaultWindow;
import care.vigil.chaos.history.Heard;
import care.vigil.chaos.history.History;
import care.vigil.chaos.history.Pressed;
import care.vigil.chaos.history.Shift;
import care.vigil.chaos.history.Text;
import care.vigil.chaos.history.Try;
import care.vigil.events.EventIds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One crisis as it should go, to be spoilt by a test: a patient texts at T+0, the primary is paged,
 * accepts by text at T+4 s and is told so.
 */
final class Story {

    static final Instant T0 = Instant.parse("2026-03-01T03:12:00Z");
    static final String PATIENT = "+12015550120";
    static final String CRISIS = "+12015550100";
    static final String PRIMARY = "+12015550111";
    static final String PAGER = "+12015550101";
    static final String CODE = "K7QM";

    static final UUID CASE = EventIds.of("case");
    static final UUID CONTACT = EventIds.of("contact");
    static final UUID REQUEST = EventIds.of("request");
    static final UUID CLINICIAN = EventIds.of("clinician");
    static final UUID BACKUP = EventIds.of("backup clinician");
    static final UUID PAGE = EventIds.of("page");
    static final UUID PAGE_TEXT = EventIds.of("page", "text");
    static final UUID PAGE_CALL = EventIds.of("page", "call");
    static final UUID FIRST_TEXT = EventIds.of("first text");
    static final UUID TOLD = EventIds.of("told");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    final List<Text> patientTexts = new ArrayList<>();
    final List<Text> clinicianTexts = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    final List<Pressed> pressed = new ArrayList<>();
    final List<Heard> heard = new ArrayList<>();
    final List<FaultWindow> faults = new ArrayList<>();
    final List<DatabaseClock.Step> steps = new ArrayList<>();
    final List<Shift> shifts =
            new ArrayList<>(
                    List.of(
                            new Shift("harbor", "primary", "robin", Instant.MIN, Instant.MAX),
                            new Shift("harbor", "backup", "casey", Instant.MIN, Instant.MAX)));
    final List<String> leaks = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Page> pages = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>();
    final List<Reply> replies = new ArrayList<>();
    final List<Backlog> backlogs = new ArrayList<>();
    final List<Case> moreCases = new ArrayList<>();
    String phase = "OWNED";
    Instant receivedAt = at(0);
    Instant promptDue = at(60);
    Instant nextDue = at(3600);
    Instant readAt = at(30);
    Head head;

    static Instant at(double seconds) {
        return T0.plusMillis(Math.round(seconds * 1000));
    }

    /** Until the first page; nobody has answered. */
    static Story paged() {
        var it = new Story();
        it.phase = "PAGING";
        it.patientTexts.add(text("SM1", PATIENT, CRISIS, "help", 0, 200));
        it.messages.add(new Message("SM1", REQUEST, CONTACT, "harbor", at(0)));
        it.happens(
                0.01,
                "case-opened",
                """
                {"requestEventId":"%s","origin":{"ladder":{"responseTimeTarget":"PT1M",
                "repageEvery":"PT15S","rungs":[{"role":"primary","after":"PT0S"},
                {"role":"backup","after":"PT20S"}]}}}\
                """
                        .formatted(REQUEST));
        it.rung(0.01, 0, PAGE);
        it.pages.add(new Page(PAGE, CASE, CLINICIAN, CODE));
        it.attempts.add(page(PAGE_TEXT, 2, 0.02));
        it.attempts.add(page(PAGE_CALL, 2, 0.02));
        it.attempts.add(patientText(FIRST_TEXT, null, 0, "received", 0.02));
        it.asked.add(new Asked(at(0.03), PAGE_TEXT, "SMp", false, PRIMARY, "urgent on-call page"));
        it.asked.add(new Asked(at(0.03), PAGE_CALL, "CAp", true, PRIMARY, ""));
        it.asked.add(new Asked(at(0.03), FIRST_TEXT, "SMf", false, PATIENT, "received"));
        it.readAt = at(10);
        it.nextDue = at(15);
        return it;
    }

    /** The whole crisis. */
    static Story accepted() {
        var it = paged();
        it.phase = "OWNED";
        it.clinicianTexts.add(text("SM2", PRIMARY, PAGER, "1 " + CODE, 4, 200));
        it.replies.add(
                new Reply(EventIds.of("reply", "SM2"), CLINICIAN, PAGE, CASE, "accept", "YOURS"));
        it.taken(4.05);
        it.attempts.add(answer(TOLD, 4.1));
        it.asked.add(new Asked(at(4.2), TOLD, "SMt", false, PRIMARY, "You have it: " + CODE + "."));
        it.readAt = at(30);
        it.nextDue = at(3600);
        return it;
    }

    void taken(double at) {
        happens(
                at,
                "acknowledged",
                "{\"clinicianId\":\"%s\",\"pageId\":\"%s\"}".formatted(CLINICIAN, PAGE));
    }

    void rung(double at, int rung, UUID page) {
        happens(at, "paged", asked(page, rung == 0 ? CLINICIAN : BACKUP, rung));
    }

    static String asked(UUID page, UUID clinician, int rung) {
        return """
        {"pageId":"%s","clinicianId":"%s","role":"%s","seat":{"rung":%d,"person":null}}\
        """
                .formatted(page, clinician, rung == 0 ? "primary" : "backup", rung);
    }

    void happens(double at, String type, String fields) {
        events.add(event(CASE, events.size() + 1L, at(at), type, fields));
    }

    static Event event(UUID caseId, long version, Instant at, String type, String fields) {
        try {
            return new Event(
                    caseId,
                    version,
                    at,
                    type,
                    fields.getBytes(StandardCharsets.UTF_8),
                    JSON.readTree(fields),
                    "");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Text text(String sid, String from, String to, String words, double at, int... statuses) {
        List<Try> tries = new ArrayList<>();
        for (int status : statuses) {
            tries.add(new Try(at(at), at(at + 0.02), status));
        }
        return new Text(sid, from, to, words, at(at), tries);
    }

    static Attempt page(UUID id, long version, double claimed) {
        return new Attempt(
                id,
                "PAGE",
                CASE,
                version,
                PAGE,
                CLINICIAN,
                null,
                "CASE",
                null,
                null,
                "ACCEPTED",
                at(claimed),
                "SMp");
    }

    /** The same, claimed at another time, or never. */
    static Attempt claimed(Attempt one, Instant at) {
        return changed(one, one.subject(), at);
    }

    /** The same, about the emergency task. */
    static Attempt ofTask(Attempt one) {
        return changed(one, "EMERGENCY_TASK", one.claimedAt());
    }

    private static Attempt changed(Attempt one, String subject, Instant claimed) {
        return new Attempt(
                one.id(),
                one.kind(),
                one.caseId(),
                one.caseVersion(),
                one.pageId(),
                one.clinicianId(),
                one.contactId(),
                subject,
                one.template(),
                one.about(),
                one.state(),
                claimed,
                one.sid());
    }

    static Attempt answer(UUID id, double claimed) {
        return new Attempt(
                id,
                "ANSWER",
                CASE,
                0,
                null,
                CLINICIAN,
                null,
                null,
                null,
                "you-have-it",
                "ACCEPTED",
                at(claimed),
                "SMt");
    }

    static Attempt patientText(
            UUID id, UUID caseId, long version, String template, double claimed) {
        return new Attempt(
                id,
                "PATIENT_TEXT",
                caseId,
                version,
                null,
                null,
                CONTACT,
                null,
                template,
                null,
                "ACCEPTED",
                at(claimed),
                "SMf");
    }

    /** What the checker finds; the chain is made whole first. */
    List<Broken> check() {
        var chained = chained();
        var last = chained.getLast();
        var one =
                new Case(
                        CASE,
                        "harbor",
                        CONTACT,
                        phase,
                        last.version(),
                        receivedAt,
                        promptDue,
                        last.at(),
                        nextDue,
                        last.hash());
        return check(
                one, chained, head == null ? new Head(CASE, 1, chained.getFirst().hash()) : head);
    }

    List<Broken> check(Case one, List<Event> chained, Head known) {
        List<Case> cases = new ArrayList<>(moreCases);
        cases.add(one);
        return Checker.check(
                new History(
                        patientTexts,
                        clinicianTexts,
                        asked,
                        pressed,
                        heard,
                        faults,
                        new DatabaseClock(steps),
                        shifts,
                        leaks),
                new Evidence(
                        readAt,
                        messages,
                        cases,
                        chained,
                        pages,
                        attempts,
                        replies,
                        List.of(known),
                        Map.of(CLINICIAN, "robin", BACKUP, "casey"),
                        backlogs));
    }

    /** The events with the hashes that they should have. */
    List<Event> chained() {
        List<Event> chained = new ArrayList<>();
        var before = new byte[32];
        for (var event : events) {
            before = WholeChains.hash(before, event);
            chained.add(
                    new Event(
                            event.caseId(),
                            event.version(),
                            event.at(),
                            event.type(),
                            event.data(),
                            event.fields(),
                            HEX.formatHex(before)));
        }
        return chained;
    }
}
