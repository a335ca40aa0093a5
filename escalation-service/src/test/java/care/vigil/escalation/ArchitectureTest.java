package care.vigil.escalation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(
        packages = "care.vigil.escalation",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "care.vigil.escalation";

    @ArchTest
    static final ArchRule theMachineIsPlainJava =
            classes()
                    .that()
                    .resideInAPackage(ROOT + ".machine..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            ROOT + ".machine..",
                            "care.vigil.events..",
                            "care.vigil.program..",
                            "care.vigil.echo..",
                            "care.vigil.timetable..");

    @ArchTest
    static final ArchRule domainPackagesKnowNoFramework =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            ROOT + ".machine..",
                            ROOT + ".evidence..",
                            ROOT + ".announcing..",
                            ROOT + ".board..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.quarkus..",
                            "jakarta..",
                            "org.jdbi..",
                            "com.fasterxml..",
                            "org.apache.kafka..",
                            "care.vigil.messaging..",
                            "care.vigil.web..");

    @ArchTest
    static final ArchRule domainPackagesKnowNoEdge =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            ROOT + ".machine..",
                            ROOT + ".evidence..",
                            ROOT + ".announcing..",
                            ROOT + ".board..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + ".store..",
                            ROOT + ".kafka..",
                            ROOT + ".timer..",
                            ROOT + ".rest..",
                            ROOT + ".web..",
                            ROOT + ".feed..");

    @ArchTest
    static final ArchRule sqlStaysInTheStore =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            ROOT + ".kafka..",
                            ROOT + ".rest..",
                            ROOT + ".web..",
                            ROOT + ".machine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jdbi.v3.core.statement..", "java.sql..");

    @ArchTest
    static final ArchRule theDatabaseIsTheOnlyClock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule pagesAndApiDoNotKnowTheTables =
            noClasses()
                    .that()
                    .resideInAnyPackage(ROOT + ".rest..", ROOT + ".web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + ".store..");
}
