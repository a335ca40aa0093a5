package care.vigil.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchProgramsTest {

    private final BenchPrograms programs = BenchPrograms.of(40);

    @Test
    void noTwoProgramsShareANumber() {
        var numbers = new HashSet<String>();
        Stream.concat(programs.byText().stream(), programs.byVoice().stream())
                .flatMap(it -> Stream.of(it.crisisNumber(), it.pagerNumber(), it.primary()))
                .forEach(number -> assertThat(numbers.add(number)).as(number).isTrue());
        assertThat(numbers).hasSize(120);
    }

    @Test
    void oneCrisisInTenIsAnsweredByVoiceAndAllProgramsGetSome() {
        var ofCrisis =
                IntStream.range(0, 1_200)
                        .mapToObj(programs::ofCrisis)
                        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));

        assertThat(ofCrisis).hasSize(40);
        long byVoice =
                ofCrisis.entrySet().stream()
                        .filter(entry -> entry.getKey().byVoice())
                        .mapToLong(java.util.Map.Entry::getValue)
                        .sum();
        assertThat(byVoice).isEqualTo(120);
    }

    @Test
    void aDocumentHasTheWordsOfTheModelAndPeopleOfItsOwn(@TempDir Path folder) throws IOException {
        Path model = folder.resolve("model.yaml");
        Files.writeString(
                model,
                """
                program:
                  slug: model
                  timeZone: America/Chicago
                  crisisNumber: "+13125550100"
                  ladder:
                    - {role: primary, after: PT0S}
                    - {role: backup, after: PT4M}
                  texts: {received: {en: We have it}}
                patients:
                  - {handle: somebody}
                """);

        BenchPrograms.of(4).write(model, folder.resolve("all"));

        var document = new YAMLMapper().readTree(folder.resolve("all/bench-02.yaml").toFile());
        var program = document.path("program");
        assertThat(program.path("slug").asText()).isEqualTo("bench-02");
        assertThat(program.path("timeZone").asText()).isEqualTo("America/Chicago");
        assertThat(program.path("crisisNumber").asText()).isNotEqualTo("+13125550100");
        assertThat(program.path("ladder")).hasSize(1);
        assertThat(program.at("/texts/received/en").asText()).isEqualTo("We have it");
        assertThat(document.path("patients").isMissingNode()).isTrue();
        assertThat(document.at("/clinicians/0/phones/0/number").asText())
                .isEqualTo(BenchProgram.of(2, false).primary());
    }
}
