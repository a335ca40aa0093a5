package care.vigil.chaos;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Benchmarks and chaos are given the time; only their commands take it from the machine. */
@AnalyzeClasses(
        packages = {"care.vigil.bench", "care.vigil.chaos"},
        importOptions = DoNotIncludeTests.class)
class OneClockTest {

    @ArchTest
    static final ArchRule nobodyReadsTheMachinesClockByThemselves =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now", ZoneId.class)
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyCommandsTakeAClock =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(Chaos.class)
                    .and()
                    .doNotHaveFullyQualifiedName("care.vigil.bench.BenchCommand")
                    .should()
                    .callMethod(InstantSource.class, "system");
}
