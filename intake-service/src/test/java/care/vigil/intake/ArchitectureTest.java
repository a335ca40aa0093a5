package care.vigil.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import care.vigil.sealed.FieldCipher;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

@AnalyzeClasses(packages = "care.vigil.intake", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "..intake.contact..",
        "..intake.message..",
        "..intake.patient..",
        "..intake.firsttext..",
        "..intake.program..",
        "..intake.danger..",
        "..intake.panel..",
        "..intake.call.."
    };

    @ArchTest
    static final ArchRule theDomainIsPlainJava =
            classes()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "care.vigil.events..",
                            "care.vigil.program..",
                            "care.vigil.echo..",
                            "care.vigil.carrier..",
                            "care.vigil.sealed..",
                            "..intake.contact..",
                            "..intake.message..",
                            "..intake.patient..",
                            "..intake.firsttext..",
                            "..intake.program..",
                            "..intake.danger..",
                            "..intake.panel..",
                            "..intake.call..");

    @ArchTest
    static final ArchRule theStoreKnowsNoOtherEdge =
            noClasses()
                    .that()
                    .resideInAPackage("..intake.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..intake.rest..",
                            "..intake.web..",
                            "..intake.kafka..",
                            "..intake.timer..",
                            "..intake.twilio..",
                            "..intake.documents..");

    @ArchTest
    static final ArchRule nobodyButTheStoreWritesSql =
            noClasses()
                    .that()
                    .resideInAnyPackage("..intake.rest..", "..intake.web..", "..intake.kafka..")
                    .should()
                    .callMethod(Handle.class, "createUpdate", String.class)
                    .orShould()
                    .callMethod(Handle.class, "createQuery", String.class);

    @ArchTest
    static final ArchRule theDatabaseIsTheOnlyClock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule onlyKeysOpensKeys =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Keys")
                    .should()
                    .callMethod(FieldCipher.class, "open", Path.class);

    @ArchTest
    static final ArchRule theDomainHasNoCircles =
            slices().matching(
                            "care.vigil.intake.(contact|message|patient|firsttext|program|danger|panel|call)..")
                    .should()
                    .beFreeOfCycles();
}
