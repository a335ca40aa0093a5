package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.carrier.inbox.InboxMarks;
import care.vigil.carrier.inbox.ListedText;
import care.vigil.carrier.inbox.Mark;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.ProgramEvent;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.messaging.Database;
import care.vigil.messaging.TopicHandler;
import care.vigil.program.ProgramDocument;
import care.vigil.simulator.client.HandsetClient;
import care.vigil.simulator.client.TextRequest;
import care.vigil.simulator.rest.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clinicians reply counts, also when its webhook was lost. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MissedRepliesTest {

    private static final Duration A_LOOK = Duration.ofSeconds(30);

    @Inject House house;
    @Inject Replying replying;
    @Inject Database database;
    @Inject InboxMarks marks;
    @Inject TopicHandler<ProgramEvent> programs;

    @AfterEach
    void noMoreTrouble() {
        house.carrier.clearFaults();
    }

    @Test
    void anAcceptanceWhoseWebhookWasLostIsFoundAndAppliedOnce() {
        var mara = house.clinician("Mara Lindqvist");
        var page = house.page(mara);
        var code = house.codeOn(mara.phone());
        waitForMark();

        var sid = lost(mara.phone(), "1 " + code);

        await().atMost(A_LOOK)
                .untilAsserted(() ->
                        assertThat(house.answers(page.pageId()))
                                .singleElement()
                                .isInstanceOf(PageAccepted.class));
        assertThat(recovered(sid)).isEqualTo(1);
        mara.phone().awaitText("You have", SOON);
        waitForMark();
        assertThat(house.answers(page.pageId())).hasSize(1);
    }

    @Test
    void
            aNumberBeginsInTheTransactionThatLearnsItsProgramAndIsForgottenOnceItHasBeenReadWithoutOne() {
        var left = house.telephone().number();
        database.useTransaction(tx -> {
            programs.handle(tx, renumbered(1, left));
            assertThat(begunIn(tx)).contains(left);
        });
        var next = house.telephone().number();
        database.useTransaction(tx -> {
            programs.handle(tx, renumbered(2, next));
            programs.handle(tx, renumbered(1, left));
            assertThat(begunIn(tx)).contains(left, next);
        });

        await().atMost(A_LOOK).until(() -> !database.read(this::begunIn).contains(left));
        assertThat(database.read(this::begunIn)).contains(next);
    }

    @Test
    void aReplyThatCameIsNotFoundAgain() {
        var mara = house.clinician("Mara Lindqvist");
        var page = house.page(mara);
        var sid = mara.phone().texts(House.PAGER, "1 " + house.codeOn(mara.phone())).sid();
        waitForMark();

        assertThat(house.answers(page.pageId())).hasSize(1);
        assertThat(recovered(sid)).isZero();
    }

    @Test
    void everyPartOfALongListIsReadAndACarrierThatIsAwayIsAskedAgain() {
        waitForMark();
        house.carrier.fault(new Fault(Fault.Kind.UNAVAILABLE, "reads", null, 3, null, null, null));
        var stranger = house.telephone();
        var sids = IntStream.range(0, 8).mapToObj(i -> lost(stranger, "hello " + i)).toList();

        await().atMost(A_LOOK)
                .untilAsserted(() -> assertThat(sids).allMatch(sid -> recovered(sid) == 1));
    }

    @Test
    void aBareWordThatIsFoundLateAcceptsNothingAndAsksWhich() {
        var mara = house.clinician("Mara Lindqvist");
        var page = house.page(mara);
        var code = house.codeOn(mara.phone());
        var sid = "SM" + UUID.randomUUID().toString().replace("-", "");

        late(mara.phone(), "1", sid);

        await().atMost(A_LOOK).until(() -> kept(sid) == 1);
        mara.phone().awaitText(code, SOON);
        assertThat(house.answers(page.pageId())).isEmpty();
    }

    private List<String> begunIn(Handle tx) {
        return marks.current(tx).stream().map(Mark::number).toList();
    }

    /** The house's program under another name, with a pager number of its own. */
    private static ProgramPublished renumbered(long revision, String pager) {
        var harbor = House.program(revision);
        var document = harbor.document();
        return new ProgramPublished(
                UUID.randomUUID(),
                harbor.at(),
                "renumbered",
                revision,
                harbor.asOf(),
                new ProgramDocument(
                        "renumbered",
                        document.name(),
                        document.shortName(),
                        document.timeZone(),
                        document.country(),
                        pager.replace("+1312", "+1313"),
                        pager,
                        document.languages(),
                        document.emergency(),
                        document.responseTimeTarget(),
                        document.contactTarget(),
                        document.repageEvery(),
                        document.callTimeout(),
                        document.ladder(),
                        document.rotations(),
                        document.texts()));
    }

    /** As the list would bring it two minutes after it was sent. */
    private void late(HandsetClient phone, String words, String sid) {
        var text =
                new ListedText(
                        sid, phone.number(), House.PAGER, words, Instant.now().minusSeconds(120));
        var form = text.asForm();
        assertThat(replying.found(MissedReplies.signed(form), form, text.sentAt(), true)).isTrue();
        assertThat(replying.found(MissedReplies.signed(form), form, text.sentAt(), true)).isFalse();
    }

    private static String lost(HandsetClient phone, String words) {
        return phone.texts(TextRequest.of(House.PAGER, words).withoutWebhook()).sid();
    }

    /** Returns once a look that began after now has read everything. */
    private void waitForMark() {
        var now = Instant.now();
        await().atMost(A_LOOK)
                .until(() ->
                        house.count(
                                        "select count(*) from carrier_inbox_mark where number = ? and listed_to > ?",
                                        House.PAGER,
                                        now)
                                == 1);
    }

    private int kept(String sid) {
        return house.count("select count(*) from reply where reply_id = ?", id(sid));
    }

    private int recovered(String sid) {
        return house.count(
                "select count(*) from reply where reply_id = ? and recovered and carrier_time is not null",
                id(sid));
    }

    private static UUID id(String sid) {
        return MissedReplies.replyId(sid);
    }
}
