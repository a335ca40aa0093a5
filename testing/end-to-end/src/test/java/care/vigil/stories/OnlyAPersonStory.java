package care.vigil.stories;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.simulator.client.CallState;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.handsets.Script.Kind;
import care.vigil.stories.people.Clinician;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever picks up, and whatever it does: nothing acknowledges but a person who presses the right
 * key (promise P4). In real time, and long: it begins early.
 */
@Order(1)
@ExtendWith(Stack.Shared.class)
class OnlyAPersonStory {

    /** Every key that means nothing where a page is read out. */
    private static final Script WRONG_KEYS =
            Script.answersAndPresses("0", "3", "4", "5", "6", "7", "8", "9", "*", "#").forCalls(1);

    private static final Set<String> TAKEN = Set.of("acknowledged", "task-claimed", "contact-made");

    @Test
    void nothingAcknowledgesButAPersonWhoPressesTheRightKey(Stack stack) throws Exception {
        var rapid = stack.program("rapid");
        var phones =
                List.of(rapid.primary(), rapid.backup(), rapid.supervisor(), rapid.operations());
        new Changes(stack, rapid).save(OnlyAPersonStory::everybodySoon);
        var dealt = deal(scripts(), phones);
        var patient = rapid.stranger();
        patient.texts("is there a person");

        for (int i = 0; i < phones.size(); i++) {
            var phone = phones.get(i);
            int calls = dealt.get(i);
            await(phone.name())
                    .atMost(ofMinutes(4))
                    .until(() -> phone.calls().stream().filter(CallState::over).count() >= calls);
        }

        var history = History.of(stack, rapid);
        assertThat(history.events()).noneMatch(event -> TAKEN.contains(event.type()));
        assertThat(
                        stack.count(
                                "notification",
                                "select count(*) from reply where program = '"
                                        + rapid.slug()
                                        + "' and meaning like '%ACCEPT%'"))
                .isZero();
        assertThat(stack.operations(rapid).cases()).singleElement().matches(one -> !one.owned());
        assertThat(stack.sendings().texts(patient, "a clinician has your message")).isEmpty();

        rapid.supervisor().phone(Script.of(Kind.MANUAL)).rings(ofSeconds(60));
        rapid.supervisor().accepts(rapid.supervisor().pages().getFirst());
        patient.receivesText("a clinician has your message");
    }

    private static Deque<Script> scripts() {
        Deque<Script> all = new ArrayDeque<>();
        all.add(WRONG_KEYS);
        for (Kind kind : Kind.values()) {
            if (isDealt(kind)) {
                all.add(Script.of(kind).forCalls(1));
            }
        }
        return all;
    }

    /** A new script does not compile until it is decided what it is. */
    private static boolean isDealt(Kind kind) {
        return switch (kind) {
            case MANUAL,
                    SILENT,
                    HANGS_UP,
                    BUSY,
                    VOICEMAIL,
                    VOICEMAIL_MENU,
                    CALL_SCREENING,
                    FAILED ->
                    true;
            // What a phone does afterwards, what only a person does, and what stands above.
            case NO_ANSWER, ANSWERS_AND_PRESSES, WRONG_KEY -> false;
        };
    }

    /** Each script to one phone, once; answers how many each has got. */
    private static List<Integer> deal(Deque<Script> scripts, List<Clinician> phones) {
        phones.forEach(phone -> phone.phone(Script.of(Kind.NO_ANSWER)));
        List<Integer> dealt = new ArrayList<>(Collections.nCopies(phones.size(), 0));
        for (int i = 0; !scripts.isEmpty(); i = (i + 1) % phones.size()) {
            phones.get(i).phone(scripts.removeFirst());
            dealt.set(i, dealt.get(i) + 1);
        }
        return dealt;
    }

    /** All four are called as early as the rules of a program allow. */
    private static void everybodySoon(ObjectNode document) {
        document.put("responseTimeTarget", "PT10S");
        var ladder = document.withArray("ladder");
        ((ObjectNode) ladder.get(1)).put("after", "PT3S");
        ((ObjectNode) ladder.get(2)).put("after", "PT6S");
    }
}
