package care.vigil.roster.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import care.vigil.program.ProgramDocument;
import care.vigil.roster.Examples;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramRulesTest {

    private static final KnownClinicians PEOPLE =
            new KnownClinicians(
                    Map.of(
                            "mara.lindqvist", Set.of(Role.PRIMARY),
                            "theo.bright", Set.of(Role.BACKUP),
                            "amina.castellanos", Set.of(Role.SUPERVISOR),
                            "harbor.desk", Set.of(Role.OPERATIONS)));

    @Test
    void acceptsTheProgramOfTheInstallation() {
        assertThat(problems(_ -> {})).isEmpty();
    }

    @Test
    void aLadderThatDoesNotReachThePromptByTheTargetIsRefused() {
        assertThat(problems(harbor -> harbor.put("responseTimeTarget", "PT7M")))
                .extracting(Flaw::field)
                .containsExactly("ladder[2].after");
        assertThat(problems(harbor -> harbor.put("responseTimeTarget", "PT7M0.001S"))).isEmpty();
    }

    @Test
    void theFirstRungIsPagedAtOnce() {
        assertThat(problems(harbor -> rung(harbor, 0).put("after", "PT1S")))
                .extracting(Flaw::field)
                .containsExactly("ladder[0].after");
    }

    @Test
    void rungsComeOneAfterTheOther() {
        assertThat(problems(harbor -> rung(harbor, 2).put("after", "PT4M")))
                .extracting(Flaw::field)
                .containsExactly("ladder[2].after");
    }

    @Test
    void noRungIsAskedTwiceAndOperationsIsNone() {
        assertThat(problems(harbor -> rung(harbor, 1).put("role", "primary")))
                .extracting(Flaw::field)
                .containsExactly("ladder[1].role");
        assertThat(problems(harbor -> rung(harbor, 1).put("role", "operations")))
                .extracting(Flaw::field)
                .containsExactly("ladder[1].role");
    }

    @Test
    void aProgramMayAddDangerWordsThatAreLongEnough() {
        assertThat(
                        problems(harbor ->
                                harbor.putObject("dangerWords").putArray("es").add("la caja azul")))
                .isEmpty();
        assertThat(
                        problems(harbor -> {
                            var words = harbor.putObject("dangerWords");
                            words.putArray("en").add("ab").add("the blue box").addNull();
                            words.putArray("xx").add("x".repeat(61));
                            words.putNull("es");
                        }))
                .extracting(Flaw::field)
                .containsExactlyInAnyOrder(
                        "dangerWords.en[0]",
                        "dangerWords.en[2]",
                        "dangerWords.xx",
                        "dangerWords.xx[0]",
                        "dangerWords.es");
    }

    @Test
    void numbersOfAnotherCountryAreWholeAndSayWhenTheyWereVerified() {
        assertThat(
                        problems(harbor ->
                                elsewhere(harbor, "GB")
                                        .put("services", "999")
                                        .put("crisisLine", "116 123")
                                        .put("verifiedOn", "2026-10-01")))
                .isEmpty();
        assertThat(
                        problems(harbor -> {
                            elsewhere(harbor, "US").put("services", "911").put("crisisLine", "9");
                            elsewhere(harbor, "UK").put("crisisLine", " ");
                        }))
                .extracting(Flaw::field)
                .containsExactlyInAnyOrder(
                        "emergencyElsewhere.US",
                        "emergencyElsewhere.US.verifiedOn",
                        "emergencyElsewhere.UK",
                        "emergencyElsewhere.UK.services",
                        "emergencyElsewhere.UK.crisisLine",
                        "emergencyElsewhere.UK.verifiedOn");
    }

    @Test
    void aTextFitsWithTheNumbersOfEveryCountryAndWithNone() {
        var room = "x".repeat(306 - 3);
        assertThat(problems(harbor -> texts(harbor, "closed").put("en", room + "{crisis-line}")))
                .isEmpty();
        assertThat(problems(harbor -> texts(harbor, "closed").put("en", room + "{emergency}")))
                .extracting(Flaw::field)
                .containsExactly("texts.closed.en");
        assertThat(
                        problems(harbor -> {
                            texts(harbor, "closed").put("en", room + "{crisis-line}");
                            elsewhere(harbor, "GB")
                                    .put("services", "999")
                                    .put("crisisLine", "116 123")
                                    .put("verifiedOn", "2026-10-01");
                        }))
                .extracting(Flaw::field)
                .containsExactly("texts.closed.en");
    }

    private static ObjectNode elsewhere(ObjectNode harbor, String country) {
        var all =
                harbor.get("emergencyElsewhere") instanceof ObjectNode there
                        ? there
                        : harbor.putObject("emergencyElsewhere");
        return all.putObject(country);
    }

    @Test
    void theCrisisNumberIsNeverThePagerNumber() {
        assertThat(problems(harbor -> harbor.put("pagerNumber", "+13125550100")))
                .extracting(Flaw::field)
                .containsExactly("pagerNumber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"911", "988", "+1911", "112", "+44999", "3125550100", "+1 312 555 0100"})
    void noEmergencyNumberAndNothingButE164IsANumberOfTheProgram(String number) {
        assertThat(problems(harbor -> harbor.put("crisisNumber", number)))
                .extracting(Flaw::field)
                .containsExactly("crisisNumber");
    }

    @Test
    void aCallHasEndedBeforeTheNextOne() {
        assertThat(problems(harbor -> harbor.put("repageEvery", "PT34S")))
                .extracting(Flaw::field)
                .containsExactly("repageEvery");
        assertThat(problems(harbor -> harbor.put("repageEvery", "PT35S"))).isEmpty();
    }

    @Test
    void everyRoleThatMayBePagedHasSomebody() {
        assertThat(
                        problems(harbor -> {
                            ((ArrayNode) harbor.get("rotations")).remove(3);
                            ((ArrayNode) harbor.get("rotations")).remove(1);
                        }))
                .extracting(Flaw::field, Flaw::message)
                .containsExactly(
                        tuple("rotations", "has nobody for backup, who may be paged"),
                        tuple("rotations", "has nobody for operations, who may be paged"));
    }

    @Test
    void nobodyIsRosteredWhoIsUnknownOrCannotTakeTheRole() {
        assertThat(
                        problems(harbor ->
                                ((ArrayNode) rotation(harbor, 0).get("clinicians"))
                                        .add("nobody.known")
                                        .add("theo.bright")))
                .extracting(Flaw::field)
                .containsExactly("rotations[0].clinicians[1]", "rotations[0].clinicians[2]");
    }

    @Test
    void aRotationStartsOnTheDayOfItsHandOff() {
        assertThat(problems(harbor -> rotation(harbor, 0).put("startsOn", "2024-01-02")))
                .extracting(Flaw::field)
                .containsExactly("rotations[0].startsOn");
    }

    @Test
    void everyTextIsThereInEveryLanguage() {
        assertThat(problems(harbor -> texts(harbor, "closed").remove("es")))
                .extracting(Flaw::field, Flaw::message)
                .containsExactly(tuple("texts.closed.es", "is missing"));
        assertThat(problems(harbor -> ((ObjectNode) harbor.get("texts")).remove("emergency")))
                .extracting(Flaw::field)
                .containsExactly("texts.emergency.en", "texts.emergency.es");
    }

    @Test
    void aTextFitsIntoTwoSegmentsWithTheNumbersFilledIn() {
        var room = "x".repeat(306 - 3);
        assertThat(problems(harbor -> texts(harbor, "closed").put("en", room + "{crisis-line}")))
                .isEmpty();
        assertThat(problems(harbor -> texts(harbor, "closed").put("en", room + "x{crisis-line}")))
                .extracting(Flaw::field)
                .containsExactly("texts.closed.en");
    }

    @ParameterizedTest
    @CsvSource({
        "received,{emergency}",
        "received,{crisis-line}",
        "emergency,{crisis-line}",
        "still-trying,{emergency}",
        "contact-missed,{crisis-line}"
    })
    void theTextsThatMustSayWhereElseHelpIsDo(String template, String placeholder) {
        assertThat(
                        problems(harbor -> {
                            var text = texts(harbor, template).get("en").asText();
                            texts(harbor, template).put("en", text.replace(placeholder, "it"));
                        }))
                .extracting(Flaw::field)
                .containsExactly("texts." + template + ".en");
    }

    @Test
    void aPlaceholderThatNobodyFillsIsRefused() {
        assertThat(problems(harbor -> texts(harbor, "closed").put("en", "Hello {name}. {")))
                .extracting(Flaw::field, Flaw::message)
                .contains(tuple("texts.closed.en", "has a placeholder that nobody fills: {name}"));
    }

    @Test
    void aTextNeverNamesTheProgram() {
        assertThat(problems(harbor -> texts(harbor, "closed").put("en", "This is HARBOR.")))
                .extracting(Flaw::field)
                .containsExactly("texts.closed.en");
        assertThat(problems(harbor -> texts(harbor, "closed").put("en", "A harbormaster.")))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWhateverKindItIs() {
        assertThat(
                        problems(harbor -> {
                            harbor.put("callTimeout", "soon");
                            harbor.put("timeZone", "Mars/Olympus");
                            harbor.put("colour", "blue");
                            harbor.remove("name");
                            harbor.put("country", "USA");
                            rotation(harbor, 0).put("handOffDay", "SOMEDAY");
                        }))
                .extracting(Flaw::field)
                .contains(
                        "callTimeout",
                        "timeZone",
                        "colour",
                        "name",
                        "country",
                        "rotations[0].handOffDay")
                .doesNotHaveDuplicates();
    }

    @Test
    void anEmptyDocumentIsRefusedWithoutATrace() {
        var fields =
                DocumentReader.read(JsonNodeFactory.instance.objectNode()).problems(PEOPLE).stream()
                        .map(Flaw::field)
                        .toList();
        for (var component : ProgramDocument.class.getRecordComponents()) {
            boolean optional =
                    Set.of("dangerWords", "emergencyElsewhere").contains(component.getName());
            assertThat(fields.contains(component.getName()))
                    .as(component.getName())
                    .isNotEqualTo(optional);
        }
    }

    @Test
    void emptyPlacesInListsAreFlawsAndNothingWorse() {
        assertThat(
                        problems(harbor -> {
                            ((ArrayNode) harbor.get("languages")).addNull();
                            ((ArrayNode) harbor.get("ladder")).addNull();
                            ((ArrayNode) harbor.get("rotations")).addNull();
                            ((ArrayNode) rotation(harbor, 0).get("clinicians")).addNull();
                            ((ObjectNode) harbor.get("texts")).putNull("closed");
                            texts(harbor, "emergency").putNull("en");
                        }))
                .extracting(Flaw::field)
                .contains(
                        "languages[2]",
                        "ladder[3]",
                        "rotations[4]",
                        "rotations[0].clinicians[1]",
                        "texts.closed.en",
                        "texts.emergency.en");
    }

    @Test
    void theDocumentKnowsEveryTemplate() {
        assertThat(Examples.program("rapid").texts())
                .containsOnlyKeys(PatientTextTemplate.values());
    }

    private static List<Flaw> problems(Consumer<ObjectNode> change) {
        var document = Examples.document("harbor");
        change.accept(document);
        return DocumentReader.read(document).problems(PEOPLE);
    }

    private static ObjectNode rung(ObjectNode harbor, int index) {
        return (ObjectNode) harbor.get("ladder").get(index);
    }

    private static ObjectNode rotation(ObjectNode harbor, int index) {
        return (ObjectNode) harbor.get("rotations").get(index);
    }

    private static ObjectNode texts(ObjectNode harbor, String template) {
        return (ObjectNode) harbor.get("texts").get(template);
    }
}
