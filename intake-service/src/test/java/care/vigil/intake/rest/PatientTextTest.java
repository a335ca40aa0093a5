package care.vigil.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Via;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import care.vigil.intake.support.Stored;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@IntakeTest
class PatientTextTest {

    private final Program program = Program.known();
    private final String phone = Program.newPhone();

    @Test
    void aTextBecomesACrisisRequestAndAFirstText() {
        var form = text("I need help");

        Requests.accepted(form);

        var request = Requests.of(form);
        assertThat(request.program()).isEqualTo(program.slug());
        assertThat(request.via()).isEqualTo(Via.SMS);
        assertThat(request.languages()).containsExactly("en", "es");
        assertThat(request.sealedPhone()).isNotBlank();
        assertThat(request.textable()).isTrue();
        var first = Requests.awaitFirstTexts(request.contactId(), 1);
        assertThat(first).hasSize(1);
        assertThat(first.getFirst().template()).isEqualTo(PatientTextTemplate.RECEIVED);
        assertThat(first.getFirst().languages()).containsExactly("en", "es");
        assertThat(first.getFirst().programRevision()).isEqualTo(3);
        assertThat(first.getFirst().escalationId()).isNull();
        assertThat(first.getFirst().expiresAt()).isEqualTo(request.receivedAt().plusSeconds(600));
    }

    @Test
    void theSameTextAgainChangesNothing() {
        var form = text("once");

        Requests.accepted(form);
        Requests.accepted(form);

        assertThat(messages(form)).isEqualTo(1);
        assertThat(Requests.awaitFirstTexts(Requests.of(form).contactId(), 1)).hasSize(1);
    }

    @Test
    void twentyCopiesAtTheSameMomentAreOneMessage() throws Exception {
        var form = text("twenty");
        try (var carriers = Executors.newFixedThreadPool(20)) {
            var answers =
                    IntStream.range(0, 20)
                            .mapToObj(_ -> carriers.submit(() -> Requests.accepted(form)))
                            .toList();
            for (var answer : answers) {
                answer.get();
            }
        }

        assertThat(messages(form)).isEqualTo(1);
        assertThat(contacts()).isEqualTo(1);
        assertThat(Requests.awaitFirstTexts(Requests.of(form).contactId(), 1)).hasSize(1);
    }

    static List<String> anything() {
        return List.of(
                "",
                "\uD83D\uDE1E",
                "STOP",
                "HELP",
                "END",
                "1",
                "x".repeat(1600),
                "\uD83D\uDE22".repeat(700),
                "a\0b",
                "<Response><Message>no</Message></Response>",
                "100% & more = \"all\" + \r\n",
                "\u05E2\u05D6\u05E8\u05D4");
    }

    @ParameterizedTest
    @MethodSource("anything")
    void anyWordsOrNoneOpenARequestAndAreKeptAsTheyAre(String words) {
        var form = text(words);

        Requests.accepted(form);

        assertThat(Requests.of(form).program()).isEqualTo(program.slug());
        assertThat(Stored.words(form.get("MessageSid"))).isEqualTo(words);
    }

    @Test
    void aPictureWithoutWordsOpensARequest() {
        var form = text("");
        form.put("NumMedia", "1");
        form.put("MediaUrl0", "https://api.example/media/ME1");
        form.put("MediaContentType0", "image/jpeg");

        Requests.accepted(form);

        assertThat(Requests.of(form)).isNotNull();
        assertThat(
                        Rows.count(
                                "select count(*) from message where source_id = ? and media is not"
                                        + " null",
                                form.get("MessageSid")))
                .isEqualTo(1);
    }

    @Test
    void parametersThatWeDoNotKnowAreSignedAndKept() {
        var form = text("hello");
        form.put("OptOutType", "STOP");
        form.put("Brand new", "\u00E9=&");

        Requests.accepted(form);

        assertThat(Requests.of(form)).isNotNull();
    }

    @Test
    void onePhoneIsOneContactOfAProgramAndAnotherOfTheNext() {
        var next = Program.known();
        var first = text("one");
        var second = text("two");
        var elsewhere = Carrier.text(phone, next.crisisNumber(), "three");

        Requests.accepted(first);
        Requests.accepted(second);
        Requests.accepted(elsewhere);

        var contact = Requests.of(first).contactId();
        assertThat(Requests.of(second).contactId()).isEqualTo(contact);
        assertThat(Requests.of(elsewhere).contactId()).isNotEqualTo(contact);
        assertThat(Requests.awaitFirstTexts(contact, 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "+266696687", "72345", ""})
    void twoHiddenSendersAreNeverTakenForOne(String from) {
        var one = Carrier.text(from, program.crisisNumber(), "one");
        var two = Carrier.text(from, program.crisisNumber(), "two");

        Requests.accepted(one);
        Requests.accepted(two);

        var request = Requests.of(one);
        assertThat(request.sealedPhone()).isNull();
        assertThat(request.textable()).isFalse();
        assertThat(Requests.of(two).contactId()).isNotEqualTo(request.contactId());
        assertThat(Requests.firstTexts(request.contactId())).isEmpty();
    }

    private Map<String, String> text(String words) {
        return Carrier.text(phone, program.crisisNumber(), words);
    }

    private static long messages(Map<String, String> form) {
        return Rows.count(
                "select count(*) from message where source_id = ?", form.get("MessageSid"));
    }

    private long contacts() {
        return Rows.count("select count(*) from contact where program = ?", program.slug());
    }
}
