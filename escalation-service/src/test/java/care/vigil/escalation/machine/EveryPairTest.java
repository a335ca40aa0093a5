package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.OPS;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.opened;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.PageFailure;
import care.vigil.events.Via;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each state answers to each command: nothing is left to chance. */
class EveryPairTest {

    private static final String TABLE =
            """
            command               | none    | paging               | looping              | owned                | in-contact    | closed
            RequestArrived        | happens | happens              | happens              | happens              | happens       | CLOSED
            Accept                | NO_CASE | happens              | happens              | ALREADY_YOURS        | ALREADY_YOURS | CLOSED
            Decline               | NO_CASE | happens              | happens              | ALREADY_YOURS        | ALREADY_YOURS | CLOSED
            NoteHandedOver        | NO_CASE | happens              | happens              | happens              | happens       | CLOSED
            NoteFailed            | NO_CASE | happens              | happens              | happens              | happens       | CLOSED
            NoteCarrierTrouble    | NO_CASE | happens              | happens              | happens              | happens       | CLOSED
            NoteTextDropped       | NO_CASE | KNOWN_ALREADY        | happens              | happens              | happens       | CLOSED
            NoteNotTextable       | NO_CASE | happens              | happens              | happens              | happens       | CLOSED
            NoteClinicianLost     | NO_CASE | happens              | happens              | happens              | happens       | CLOSED
            NoteRoster            | NO_CASE | NOTHING_DUE          | NOTHING_DUE          | happens              | happens       | CLOSED
            TimerDue              | NO_CASE | happens              | happens              | happens              | happens       | CLOSED
            ReportContact         | NO_CASE | NOT_THE_OWNER        | NOT_THE_OWNER        | happens              | KNOWN_ALREADY | CLOSED
            ReportNotReached      | NO_CASE | NOT_THE_OWNER        | NOT_THE_OWNER        | happens              | happens       | CLOSED
            Pass                  | NO_CASE | NOT_THE_OWNER        | NOT_THE_OWNER        | happens              | happens       | CLOSED
            HandOver              | NO_CASE | NOT_THE_OWNER        | NOT_THE_OWNER        | happens              | happens       | CLOSED
            RecordAcceptedByPhone | NO_CASE | happens              | happens              | happens              | happens       | CLOSED
            MarkRead              | NO_CASE | NOT_THE_OWNER        | NOT_THE_OWNER        | KNOWN_ALREADY        | KNOWN_ALREADY | CLOSED
            RequestCall           | NO_CASE | NOT_THE_OWNER        | NOT_THE_OWNER        | happens              | happens       | CLOSED
            RecordAnswered        | NO_CASE | NOT_THE_OWNER        | NOT_THE_OWNER        | happens              | happens       | CLOSED
            RequestEmergency      | NO_CASE | happens              | KNOWN_ALREADY        | happens              | happens       | CLOSED
            ClaimTask             | NO_CASE | NO_TASK              | happens              | NO_TASK              | NO_TASK       | CLOSED
            RecordOutcome         | NO_CASE | NO_TASK              | happens              | NO_TASK              | NO_TASK       | CLOSED
            RecordCare            | NO_CASE | NOTHING_OWED         | NOTHING_OWED         | NOTHING_OWED         | NOTHING_OWED  | NOTHING_OWED
            OpenWords             | NO_CASE | happens              | happens              | happens              | happens       | happens
            Close                 | NO_CASE | NOT_ALLOWED_TO_CLOSE | NOT_ALLOWED_TO_CLOSE | NOT_ALLOWED_TO_CLOSE | happens       | CLOSED
            """;

    private static final Map<String, Supplier<Story>> STATES = new LinkedHashMap<>();
    private static final Map<String, Function<Story, Story>> COMMANDS = new LinkedHashMap<>();

    static {
        STATES.put("none", Story::new);
        STATES.put("paging", Story::opened);
        STATES.put("looping", () -> opened().until(Duration.ofMinutes(10)));
        STATES.put("owned", () -> opened().accepts(ANA));
        STATES.put("in-contact", () -> opened().accepts(ANA).reached(ANA));
        STATES.put("closed", () -> opened().closes(SU, Disposition.NO_CRISIS));

        COMMANDS.put("RequestArrived", Story::writes);
        COMMANDS.put("Accept", story -> story.acceptsOnAScreen(ANA));
        COMMANDS.put(
                "Decline", s -> s.ask(new Command.Decline(s.at(), ANA, null, Via.WEB, s.roster())));
        COMMANDS.put(
                "NoteHandedOver",
                s -> s.ask(new Command.NoteHandedOver(s.at(), pageOfAna(s), 99, Via.CALL)));
        COMMANDS.put(
                "NoteFailed",
                s ->
                        s.ask(
                                new Command.NoteFailed(
                                        s.at(),
                                        pageOfAna(s),
                                        PageFailure.NO_CHANNEL_LEFT,
                                        s.roster())));
        COMMANDS.put(
                "NoteCarrierTrouble",
                s -> s.ask(new Command.NoteCarrierTrouble(s.at(), pageOfAna(s), 500)));
        COMMANDS.put(
                "NoteTextDropped", s -> s.ask(new Command.NoteTextDropped(s.at(), s.lastTold())));
        COMMANDS.put("NoteNotTextable", s -> s.ask(new Command.NoteNotTextable(s.at(), 21610)));
        COMMANDS.put("NoteClinicianLost", story -> story.lost(ANA));
        COMMANDS.put("NoteRoster", story -> story.gone(ANA).newRoster());
        COMMANDS.put("TimerDue", story -> story.outageUntil(Duration.ofDays(2)));
        COMMANDS.put("ReportContact", story -> story.reached(ANA));
        COMMANDS.put("ReportNotReached", story -> story.cannotReach(ANA));
        COMMANDS.put("Pass", story -> story.passes(ANA));
        COMMANDS.put("HandOver", story -> story.offers(ANA, SU));
        COMMANDS.put(
                "RecordAcceptedByPhone",
                s -> s.ask(new Command.RecordAcceptedByPhone(s.at(), OPS, BO, s.roster())));
        COMMANDS.put("MarkRead", story -> story.reads(ANA));
        COMMANDS.put("RequestCall", s -> s.ask(new Command.RequestCall(s.at(), ANA)));
        COMMANDS.put(
                "RecordAnswered",
                s -> s.ask(new Command.RecordAnswered(s.at(), ANA, Answered.MACHINE, Via.CALL)));
        COMMANDS.put("RequestEmergency", story -> story.asksForEmergency(ANA));
        COMMANDS.put("ClaimTask", story -> story.claims(SU));
        COMMANDS.put("RecordOutcome", story -> story.settles(SU));
        COMMANDS.put("RecordCare", story -> story.cares(SU, AfterCare.Kind.CARING_FOLLOW_UP));
        COMMANDS.put("OpenWords", s -> s.ask(new Command.OpenWords(s.at(), SU, new UUID(3, 3))));
        COMMANDS.put("Close", story -> story.closes(ANA, Disposition.SAFE_WITH_PLAN));
    }

    @Test
    void everyStateAnswersEveryCommandAsTheTableSays() {
        var table = new StringBuilder(row("command", STATES.keySet().stream()));
        COMMANDS.forEach((name, ask) ->
                table.append(
                        row(
                                name,
                                STATES.values().stream()
                                        .map(state -> ask.apply(state.get()).answer()))));
        assertThat(table.toString()).isEqualTo(TABLE.replaceAll(" *\\| *", " | "));
    }

    @Test
    void theTableLacksNoCommandAndNoState() {
        assertThat(COMMANDS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Command.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .toList());
        assertThat(STATES.values().stream().<Class<?>>map(state -> state.get().now().getClass()))
                .containsExactlyInAnyOrderElementsOf(leaves(Escalation.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EveryPairTest::leaves)
                : Stream.of(type);
    }

    private static UUID pageOfAna(Story story) {
        return story.now() instanceof Escalation.Open ? story.pageOf(ANA) : new UUID(9, 9);
    }

    private static String row(String name, Stream<String> cells) {
        return Stream.concat(Stream.of(name), cells)
                        .reduce((left, right) -> left + " | " + right)
                        .orElseThrow()
                + "\n";
    }
}
