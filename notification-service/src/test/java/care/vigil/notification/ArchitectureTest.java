package care.vigil.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(
        packages = "care.vigil.notification",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "..page..", "..wording..", "..reply..", "..call..", "..patienttext.."
    };

    @ArchTest
    static final ArchRule theDomainIsPlainJava =
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta..",
                            "io.quarkus..",
                            "org.jdbi..",
                            "com.twilio..",
                            "java.sql..",
                            "org.jboss..");

    @ArchTest
    static final ArchRule theDomainKnowsNoEdge =
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..rest..", "..kafka..", "..store..", "..timer..", "..twilio..");

    @ArchTest
    static final ArchRule onlyTheTwilioEdgeAsksTheCarrier =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..notification.twilio..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.twilio.rest..");

    @ArchTest
    static final ArchRule theDatabaseIsTheClock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nobodySleeps =
            noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
