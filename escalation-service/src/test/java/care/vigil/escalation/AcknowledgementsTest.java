package care.vigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementAnswer.Result;
import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.AcknowledgementEvent.CallAnswered;
import care.vigil.events.AcknowledgementEvent.CasePassed;
import care.vigil.events.AcknowledgementEvent.ContactMade;
import care.vigil.events.AcknowledgementEvent.EmergencyRequested;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.AcknowledgementEvent.PageDeclined;
import care.vigil.events.AcknowledgementEvent.PatientNotReached;
import care.vigil.events.CallAnsweredBy;
import care.vigil.events.EventJson;
import care.vigil.events.PageEvent;
import care.vigil.events.PageFailure;
import care.vigil.events.PageOutcomeEvent.ClinicianLost;
import care.vigil.events.PageOutcomeEvent.PageFailed;
import care.vigil.events.PageOutcomeEvent.PageHandedOver;
import care.vigil.events.PageSubject;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.messaging.Database;
import care.vigil.messaging.InternalToken;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class AcknowledgementsTest {

    @Inject Installation installation;
    @Inject InternalToken token;
    @Inject Database database;

    @Test
    void theAnswerIsGivenAfterTheCommit() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        var answer = asks(accepted(escalation, program.primary()));
        assertThat(answer.result()).isEqualTo(Result.YOURS);
        assertThat(answer.ownerId()).isEqualTo(program.primary());
        assertThat(phase(escalation)).isEqualTo("OWNED");
        assertThat(installation.sent(Topics.PAGES, escalation))
                .last()
                .asString()
                .contains("pages-stood-down", program.primary().toString());
        assertThat(installation.sent(Topics.PATIENT_TEXTS, escalation))
                .singleElement()
                .asString()
                .contains("clinician-has-it");
    }

    @Test
    void whatTellsThatSomebodyHasItGoesPastThePagesThatWait() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        assertThat(atOnce(escalation)).isEmpty();
        asks(accepted(escalation, program.primary()));
        assertThat(atOnce(escalation))
                .satisfiesExactly(
                        standDown -> assertThat(standDown).contains("pages-stood-down"),
                        text -> assertThat(text).contains("clinician-has-it"));
    }

    @Test
    void theAnswerCarriesTheStandDownThatIsOnItsWay() throws IOException {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        asks(declined(escalation, program.primary()));
        var yours = asks(accepted(escalation, program.backup()));
        var told = installation.sent(Topics.PAGES, escalation).getLast();
        assertThat(EventJson.MAPPER.readValue(told, PageEvent.class)).isEqualTo(yours.standDown());

        var anothers = asks(accepted(escalation, program.primary()));
        assertThat(anothers.standDown()).isEqualTo(yours.standDown());
    }

    @Test
    void aRepeatStandsDownNobodyWhoWasAskedSince() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        var accepted = accepted(escalation, program.primary());
        var first = asks(accepted).standDown();
        var passed =
                new CasePassed(
                        UUID.randomUUID(),
                        installation.now(),
                        escalation,
                        null,
                        program.primary(),
                        Via.SMS);
        assertThat(asks(passed).standDown()).isNull();

        assertThat(asks(accepted).standDown()).isEqualTo(first);
        assertThat(first.caseVersion()).isLessThan(versionOf(escalation));
    }

    @Test
    void aRepeatGivesTheSameAnswerByWhicheverPathItComes() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        var event = accepted(escalation, program.primary());
        installation.arrives(Topics.ACKNOWLEDGEMENTS, event);
        assertThat(asks(event).result()).isEqualTo(Result.YOURS);
        assertThat(asks(event).result()).isEqualTo(Result.YOURS);
        RequestsTest.sendByKafka(Topics.ACKNOWLEDGEMENTS, escalation, EventJson.write(event));
        var later = declined(escalation, program.primary());
        RequestsTest.sendByKafka(Topics.ACKNOWLEDGEMENTS, escalation, EventJson.write(later));
        await().untilAsserted(() -> assertThat(seen(later.eventId())).isTrue());
        assertThat(versionOf(escalation)).isEqualTo(5);
    }

    @Test
    void anAnswerThatOnlyKafkaBringsCounts() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        RequestsTest.sendByKafka(
                Topics.ACKNOWLEDGEMENTS,
                escalation,
                EventJson.write(accepted(escalation, program.primary())));
        await().untilAsserted(() -> assertThat(phase(escalation)).isEqualTo("OWNED"));
    }

    @Test
    void theSecondOneIsToldWhoHasIt() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        asks(declined(escalation, program.primary()));
        var first = asks(accepted(escalation, program.backup()));
        assertThat(first.result()).isEqualTo(Result.YOURS);
        assertThat(asks(accepted(escalation, program.primary())))
                .extracting(AcknowledgementAnswer::result, AcknowledgementAnswer::ownerId)
                .containsExactly(Result.ANOTHERS, program.backup());
    }

    @Test
    void aDeclineIsRecordedAndTheNextRungIsPaged() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        assertThat(asks(declined(escalation, program.primary())).result())
                .isEqualTo(Result.DECLINED);
        assertThat(installation.sent(Topics.PAGES, escalation))
                .last()
                .asString()
                .contains(program.backup().toString());
    }

    @Test
    void whatTheOwnerSaysIsRecordedAndNobodyElseMaySayIt() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        asks(accepted(escalation, program.primary()));
        var id = UUID.randomUUID();
        var now = installation.now();
        var theirs = program.backup();
        var owner = program.primary();
        assertThat(asks(new ContactMade(id, now, escalation, null, theirs, Via.SMS)).result())
                .isEqualTo(Result.NOT_THE_OWNER);
        var tried =
                new PatientNotReached(UUID.randomUUID(), now, escalation, null, owner, Via.CALL);
        assertThat(asks(tried).result()).isEqualTo(Result.NOT_REACHED_RECORDED);
        assertThat(asks(tried).result()).isEqualTo(Result.NOT_REACHED_RECORDED);
        assertThat(
                        asks(new EmergencyRequested(
                                        UUID.randomUUID(), now, escalation, null, owner, Via.SMS))
                                .result())
                .isEqualTo(Result.EMERGENCY_OPENED);
        assertThat(
                        asks(new CasePassed(
                                        UUID.randomUUID(), now, escalation, null, owner, Via.SMS))
                                .result())
                .isEqualTo(Result.PASSED);
        var reached = new ContactMade(UUID.randomUUID(), now, escalation, null, owner, Via.SMS);
        assertThat(asks(reached).result()).isEqualTo(Result.CONTACT_RECORDED);
        assertThat(asks(reached).result()).isEqualTo(Result.CONTACT_RECORDED);
        assertThat(phase(escalation)).isEqualTo("IN_CONTACT");
    }

    @Test
    void whoAnsweredACallIsRecordedOnceAndIsNoContact() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        asks(accepted(escalation, program.primary()));
        var other = answered(escalation, program.primary());
        assertThat(asks(other).result()).isEqualTo(Result.CALL_RECORDED);
        assertThat(asks(other).result()).isEqualTo(Result.CALL_RECORDED);
        assertThat(asks(answered(escalation, program.backup())).result())
                .isEqualTo(Result.NOT_THE_OWNER);
        assertThat(phase(escalation)).isEqualTo("OWNED");
        assertThat(installation.history(escalation)).filteredOn("call-answered"::equals).hasSize(1);
    }

    @Test
    void aYesTakesOnWhatThePageAsked() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        asks(
                new EmergencyRequested(
                        UUID.randomUUID(),
                        installation.now(),
                        escalation,
                        null,
                        program.primary(),
                        Via.SMS));
        var claimed = asks(accepted(escalation, program.operations()));
        assertThat(claimed.result()).isEqualTo(Result.TASK_YOURS);
        assertThat(claimed.standDown().subject()).isEqualTo(PageSubject.EMERGENCY_TASK);
        assertThat(asks(accepted(escalation, program.operations())).result())
                .isEqualTo(Result.TASK_YOURS);
        var second = asks(accepted(escalation, program.supervisor()));
        assertThat(second.result()).isEqualTo(Result.TASK_ANOTHERS);
        assertThat(second.ownerId()).isEqualTo(program.operations());
        assertThat(phase(escalation)).isEqualTo("PAGING");
    }

    @Test
    void anOwnerWithoutAPhoneOrAnAccountPutsTheCaseBackToPaging() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        asks(accepted(escalation, program.primary()));
        installation.arrives(
                Topics.PAGE_OUTCOMES,
                new ClinicianLost(
                        UUID.randomUUID(), installation.now(), escalation, program.primary()));
        assertThat(phase(escalation)).isEqualTo("PAGING");
        asks(accepted(escalation, program.backup()));
        assertThat(phase(escalation)).isEqualTo("OWNED");
        installation.arrives(Topics.ROSTERS, installation.rosterWithout(program, program.backup()));
        assertThat(phase(escalation)).isEqualTo("PAGING");
        assertThat(installation.sent(Topics.PAGES, escalation))
                .last()
                .asString()
                .contains(program.supervisor().toString());
    }

    @Test
    void nobodyAnswersAPageOfSomebodyElse() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        var page = installation.pageOf(escalation, program.primary());
        var stolen =
                new PageAccepted(
                        UUID.randomUUID(),
                        installation.now(),
                        escalation,
                        page,
                        UUID.randomUUID(),
                        Via.SMS);
        assertThat(asks(stolen).result()).isEqualTo(Result.REFUSED);
        var unknown =
                new PageAccepted(
                        UUID.randomUUID(),
                        installation.now(),
                        UUID.randomUUID(),
                        page,
                        program.primary(),
                        Via.SMS);
        assertThat(asks(unknown).result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void withoutTheTokenNothingIsAnswered() {
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/internal/acknowledgements")
                .then()
                .statusCode(401);
        RestAssured.given()
                .header("Authorization", token.bearer())
                .contentType("application/json")
                .body("{}")
                .post("/internal/acknowledgements")
                .then()
                .statusCode(400);
    }

    @Test
    void theCarriersWordIsTheReceiptAndTellsThePatient() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        var page = installation.pageOf(escalation, program.primary());
        var request = requestId(escalation);
        installation.arrives(
                Topics.PAGE_OUTCOMES,
                new PageHandedOver(
                        UUID.randomUUID(),
                        installation.now(),
                        escalation,
                        page,
                        request,
                        1,
                        Via.SMS));
        assertThat(installation.sent(Topics.PATIENT_TEXTS, escalation))
                .singleElement()
                .asString()
                .contains("\"contacting\"");
        assertThat(receipted(request)).isTrue();
    }

    @Test
    void aFailedPageBringsTheNextRungNow() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        var page = installation.pageOf(escalation, program.primary());
        installation.arrives(
                Topics.PAGE_OUTCOMES,
                new PageFailed(
                        UUID.randomUUID(),
                        installation.now(),
                        escalation,
                        page,
                        requestId(escalation),
                        PageFailure.NO_CHANNEL_LEFT));
        assertThat(installation.sent(Topics.PAGES, escalation))
                .last()
                .asString()
                .contains(program.backup().toString());
    }

    private AcknowledgementAnswer asks(AcknowledgementEvent event) {
        return installation.answerTo(event);
    }

    private PageAccepted accepted(UUID escalation, UUID who) {
        return installation.accepted(escalation, who, Via.SMS);
    }

    private CallAnswered answered(UUID escalation, UUID who) {
        return new CallAnswered(
                UUID.randomUUID(),
                installation.now(),
                escalation,
                null,
                who,
                Via.CALL,
                CallAnsweredBy.SOMEBODY_ELSE);
    }

    private PageDeclined declined(UUID escalation, UUID who) {
        return new PageDeclined(
                UUID.randomUUID(),
                installation.now(),
                escalation,
                installation.pageOf(escalation, who),
                who,
                Via.CALL);
    }

    private List<String> atOnce(UUID escalation) {
        return database.read(handle ->
                handle.createQuery(
                                "select convert_from(payload, 'UTF8') from outbox where at_once and key = ? order by topic")
                        .bind(0, escalation.toString())
                        .mapTo(String.class)
                        .list());
    }

    private String phase(UUID escalation) {
        return one("select phase from escalation where id = ?", escalation, String.class);
    }

    private long versionOf(UUID escalation) {
        return one("select version from escalation where id = ?", escalation, Long.class);
    }

    private boolean seen(UUID eventId) {
        return one(
                "select exists (select 1 from inbox where event_id = ?)", eventId, Boolean.class);
    }

    private boolean receipted(UUID eventId) {
        return one(
                "select receipted_at is not null from outbox where event_id = ?",
                eventId,
                Boolean.class);
    }

    private UUID requestId(UUID escalation) {
        return one(
                "select event_id from outbox where topic = 'pages' and key = cast(? as text)",
                escalation,
                UUID.class);
    }

    private <T> T one(String query, UUID id, Class<T> type) {
        return database.read(handle -> handle.createQuery(query).bind(0, id).mapTo(type).one());
    }
}
