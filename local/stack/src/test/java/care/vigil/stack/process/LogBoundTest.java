package care.vigil.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogBoundTest {

    @TempDir Path folder;

    @Test
    void aTalkativeProcessFillsThreeFilesAtMost() throws Exception {
        Path log = folder.resolve("talker.log");
        List<String> talk = List.of("sh", "-c", "while :; do echo word; done");
        Child talker =
                Child.start(new ChildSpec("talker", talk, Map.of(), folder, log, Signal.TERM));
        var bound = new LogBound(folder, 1000);
        try {
            for (int i = 0; i < 5; i++) {
                await().until(() -> Files.size(log) > 1000);
                bound.apply();
            }
        } finally {
            talker.kill();
        }
        bound.apply();
        try (var files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder("talker.log", "talker.log.1", "talker.log.2");
        }
        assertThat(Files.size(log)).isLessThanOrEqualTo(1000);
        assertThat(Files.readString(folder.resolve("talker.log.1"))).contains("word\nword\n");
    }

    @Test
    void aSmallLogIsLeftAlone() throws IOException {
        Path log = Files.writeString(folder.resolve("quiet.log"), "one line\n");
        new LogBound(folder, 1000).apply();
        assertThat(log).hasContent("one line\n");
    }
}
