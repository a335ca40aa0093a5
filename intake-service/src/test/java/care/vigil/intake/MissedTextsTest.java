package care.vigil.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.carrier.inbox.InboxMarks;
import care.vigil.carrier.inbox.Mark;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.CarrierThere;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import care.vigil.intake.support.Stored;
import care.vigil.messaging.Database;
import care.vigil.simulator.client.HandsetClient;
import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.client.TextRequest;
import care.vigil.simulator.handsets.ProgramNumber;
import care.vigil.simulator.log.Operation;
import care.vigil.simulator.rest.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntakeTest
@QuarkusTestResource(value = CarrierThere.class, restrictToAnnotatedClass = true)
class MissedTextsTest {

    @Inject IntakeService intake;
    @Inject Database database;
    @Inject InboxMarks marks;

    private final SimulatorClient carrier =
            SimulatorClient.at(
                    URI.create(
                            ConfigProvider.getConfig()
                                    .getValue("TWILIO_API_BASE_URL", String.class)));
    private final String some =
            "%05d".formatted(ThreadLocalRandom.current().nextInt(10_000, 100_000));
    private final Program program =
            new Program("missed-" + some, "+13127" + some + "0", "+13127" + some + "1");
    private final HandsetClient phone = carrier.handset("+13129" + some + "2");

    @BeforeEach
    void theCarrierHasTheNumber() {
        carrier.own(ProgramNumber.parse(program.crisisNumber() + "=http://localhost:9/,"));
    }

    @AfterEach
    void noMoreTrouble() {
        carrier.clearFaults();
    }

    @Test
    void aTextWhoseWebhookWasLostIsFoundAndBecomesOneRequest() {
        begun();
        var sid = lost("nobody brought this & \"that\" 🌧");

        soon().until(() -> kept(sid) == 1);

        var request = Requests.only(sid);
        assertThat(request.textable()).isTrue();
        assertThat(Requests.awaitFirstTexts(request.contactId(), 1)).hasSize(1);
        assertThat(Stored.words(sid)).isEqualTo("nobody brought this & \"that\" 🌧");
        assertThat(flagged(sid)).isTrue();
        assertThat(carrierTime(sid)).isBefore(request.receivedAt());
        assertThat(given().get("/q/metrics").asString()).contains("vigil_recovered_messages");
    }

    @Test
    void aTextThatCameAndIsListedTooIsOneMessageWhicheverIsFirst() {
        begun();
        var cameFirst = Carrier.text(phone.number(), program.crisisNumber(), "came");
        Requests.accepted(cameFirst);
        lost("came", cameFirst.get("MessageSid"));
        var foundFirst = lost("found");
        soon().until(() -> kept(foundFirst) == 1);
        var copy = Carrier.text(phone.number(), program.crisisNumber(), "found");
        copy.put("MessageSid", foundFirst);
        Requests.accepted(copy);
        allWasRead();

        assertThat(kept(cameFirst.get("MessageSid"))).isEqualTo(1);
        assertThat(flagged(cameFirst.get("MessageSid"))).isFalse();
        assertThat(kept(foundFirst)).isEqualTo(1);
        assertThat(Requests.only(foundFirst)).isNotNull();
    }

    @Test
    void aNewNumberBringsNoHistory() {
        var before = lost("long ago");
        var longAgo = carrier.now().plusSeconds(7);
        soon().until(() -> carrier.now().isAfter(longAgo));

        begun();
        var after = lost("now");

        soon().until(() -> kept(after) == 1);
        assertThat(kept(before)).isZero();
    }

    @Test
    void aNumberBeginsInTheTransactionThatLearnsItsProgram() {
        database.useTransaction(tx -> {
            intake.learn(tx, program.published(1));

            assertThat(marks.current(tx))
                    .extracting(Mark::number)
                    .contains(program.crisisNumber())
                    .doesNotContain(program.pagerNumber());
        });
    }

    @Test
    void anOlderSnapshotBeginsNothing() {
        var renumbered = new Program(program.slug(), "+13128" + some + "0", program.pagerNumber());
        database.useTransaction(tx -> {
            intake.learn(tx, program.published(2));
            intake.learn(tx, renumbered.published(1));

            assertThat(marks.current(tx))
                    .extracting(Mark::number)
                    .contains(program.crisisNumber())
                    .doesNotContain(renumbered.crisisNumber());
        });
    }

    @Test
    void aTextToANumberThatItsProgramHasJustLeftIsStillFoundAndPeopleAreTold() {
        begun();
        var sid = lost("to the old number");
        var renumbered = new Program(program.slug(), "+13128" + some + "0", program.pagerNumber());
        database.useTransaction(tx -> intake.learn(tx, renumbered.published(4)));

        soon().until(() ->
                Rows.count("select count(*) from unrouted_message where source_id = ?", sid) == 1);
        assertThat(
                        Rows.count(
                                "select count(*) from operations_alarm where subject = ? and cleared_at is null",
                                sid))
                .isEqualTo(1);
        soon().until(() -> marksOf(program.crisisNumber()) == 0);
        assertThat(marksOf(renumbered.crisisNumber())).isEqualTo(1);
    }

    @Test
    void everyPartOfALongListIsRead() {
        begun();
        var sids = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            sids.add(lost("number " + i));
        }

        soon().untilAsserted(() -> assertThat(sids).allMatch(sid -> kept(sid) == 1));
    }

    @Test
    void whileTheCarrierIsAwayTextsStillComeInAndLaterTheLostOnesAreFound() {
        begun();
        carrier.fault(new Fault(Fault.Kind.UNAVAILABLE, "reads", null, 2, null, null, null));
        var sid = lost("while it was away");
        Requests.accepted(Carrier.text(phone.number(), program.crisisNumber(), "comes in"));

        soon().until(() -> kept(sid) == 1);
    }

    @Test
    void whatWasSentWhileNobodyReadIsFoundFromTheStoredMark() {
        begun();
        var hourAgo = Instant.now().minus(Duration.ofHours(1));
        soon().until(() -> {
            Rows.change(
                    "update carrier_inbox_mark set began_at = ?, listed_to = ? where number = ?",
                    Timestamp.from(hourAgo.minusSeconds(600)),
                    Timestamp.from(hourAgo),
                    program.crisisNumber());
            return askedSince().anyMatch(since -> since.isBefore(hourAgo));
        });
        allWasRead();

        var mark =
                (Timestamp)
                        Rows.one(
                                "select listed_to from carrier_inbox_mark where number = ?",
                                program.crisisNumber());
        assertThat(mark.toInstant()).isAfter(hourAgo.plus(Duration.ofMinutes(59)));
        assertThat(askedSince()).noneMatch(since -> since.isBefore(hourAgo.minusSeconds(601)));
    }

    @Test
    void aMarkStaysWhileAPartOfTheListIsMissing() {
        begun();
        carrier.fault(new Fault(Fault.Kind.SERVER_ERROR, "reads", null, 1000, null, null, null));
        var sid = lost("not yet");
        var mark = mark();
        soon().until(() -> readsRefused() > 2);
        assertThat(mark()).isEqualTo(mark);
        carrier.clearFaults();

        soon().until(() -> kept(sid) == 1);
        soon().until(() -> mark().after(mark));
    }

    private void begun() {
        program.publish();
        assertThat(marksOf(program.crisisNumber())).isEqualTo(1);
    }

    private static long marksOf(String number) {
        return Rows.count("select count(*) from carrier_inbox_mark where number = ?", number);
    }

    private String lost(String words) {
        return lost(words, "SM" + UUID.randomUUID().toString().replace("-", ""));
    }

    private String lost(String words, String sid) {
        return phone.texts(
                        TextRequest.of(program.crisisNumber(), words).withSid(sid).withoutWebhook())
                .sid();
    }

    /** Returns once a look that began after now has read everything. */
    private void allWasRead() {
        var now = Timestamp.from(Instant.now());
        soon().until(() -> mark().after(now));
    }

    private Timestamp mark() {
        return (Timestamp)
                Rows.one(
                        "select listed_to from carrier_inbox_mark where number = ?",
                        program.crisisNumber());
    }

    private Stream<Operation> asked() {
        var number = "To=%2B" + program.crisisNumber().substring(1);
        return carrier.operations(operation -> operation.target().contains(number)).stream();
    }

    private Stream<Instant> askedSince() {
        return asked().map(
                        operation -> operation.target().replaceAll(".*DateSent%3E=([^&]*).*", "$1"))
                .map(text -> Instant.parse(text.replace("%3A", ":")));
    }

    private long readsRefused() {
        return asked().filter(operation -> operation.note() != null).count();
    }

    private static long kept(String sid) {
        return Rows.count("select count(*) from message where source_id = ?", sid);
    }

    private static boolean flagged(String sid) {
        return (boolean) Rows.one("select recovered from message where source_id = ?", sid);
    }

    private static Instant carrierTime(String sid) {
        return ((Timestamp) Rows.one("select carrier_time from message where source_id = ?", sid))
                .toInstant();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
