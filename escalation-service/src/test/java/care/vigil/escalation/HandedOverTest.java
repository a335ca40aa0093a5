package care.vigil.escalation;

import static care.vigil.events.CaseStanding.BACKUP_CONTACTED;
import static care.vigil.events.CaseStanding.CONTACTING;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.CaseStanding;
import care.vigil.events.EscalationEvent;
import care.vigil.events.EscalationEvent.EscalationChanged;
import care.vigil.events.EventJson;
import care.vigil.events.EventJson.Reading;
import care.vigil.events.PageFailure;
import care.vigil.events.PageOutcomeEvent.PageFailed;
import care.vigil.events.PageOutcomeEvent.PageHandedOver;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class HandedOverTest {

    @Inject Installation installation;

    @Test
    void whatACallerMayHearIsToldOnceTheCarrierHasThePageAndOnce() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        assertThat(standings(escalation)).isEmpty();
        handedOver(escalation, program.primary(), Via.SMS);
        handedOver(escalation, program.primary(), Via.CALL);
        assertThat(standings(escalation)).containsExactly(CONTACTING);
    }

    @Test
    void theBackupIsNamedAfterTheirOwnPageAndAsLongAsTheyMayAnswer() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        handedOver(escalation, program.primary(), Via.SMS);
        fails(escalation, program.primary());
        assertThat(standings(escalation)).containsExactly(CONTACTING, CONTACTING);
        handedOver(escalation, program.backup(), Via.CALL);
        handedOver(escalation, program.backup(), Via.SMS);
        assertThat(standings(escalation)).hasSize(3).last().isEqualTo(BACKUP_CONTACTED);
        fails(escalation, program.backup());
        assertThat(standings(escalation)).last().isEqualTo(CONTACTING);
        assertThat(installation.sent(Topics.PATIENT_TEXTS, escalation))
                .last(InstanceOfAssertFactories.STRING)
                .contains("patient-texts-withdrawn", "\"contacting\"", "\"received\"")
                .doesNotContain("backup-contacted");
    }

    @Test
    void aPageToOperationsIsNoClinicianBeingContacted() {
        var program = installation.program();
        installation.arrives(
                Topics.ROSTERS, installation.rosterWithout(program, program.primary()));
        var escalation = installation.opened(program.slug());
        handedOver(escalation, program.operations(), Via.SMS);
        assertThat(standings(escalation)).containsOnlyNulls();
    }

    private void handedOver(UUID escalation, UUID who, Via via) {
        installation.arrives(
                Topics.PAGE_OUTCOMES,
                new PageHandedOver(
                        UUID.randomUUID(),
                        installation.now(),
                        escalation,
                        installation.pageOf(escalation, who),
                        UUID.randomUUID(),
                        1,
                        via));
    }

    private void fails(UUID escalation, UUID who) {
        installation.arrives(
                Topics.PAGE_OUTCOMES,
                new PageFailed(
                        UUID.randomUUID(),
                        installation.now(),
                        escalation,
                        installation.pageOf(escalation, who),
                        UUID.randomUUID(),
                        PageFailure.NO_CHANNEL_LEFT));
    }

    /** What the patient can be told after each change. */
    private List<CaseStanding> standings(UUID escalation) {
        return installation.sent(Topics.ESCALATIONS, escalation).stream()
                .map(json ->
                        EventJson.read(
                                json.getBytes(StandardCharsets.UTF_8), EscalationEvent.class))
                .map(reading -> ((Reading.Event<EscalationEvent>) reading).event())
                .filter(EscalationChanged.class::isInstance)
                .map(event -> ((EscalationChanged) event).standing())
                .toList();
    }
}
