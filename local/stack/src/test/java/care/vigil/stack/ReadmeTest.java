package care.vigil.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern CODE_PATH = Pattern.compile("`([a-z-]+/[^`*]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(((?!http)[^)#]+)\\)");

    @Test
    void everyPathThatTheReadmeSendsPeopleToIsThere() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(all(CODE_PATH, readme)).hasSizeGreaterThan(15).allMatch(this::exists);
        assertThat(all(LINK, readme)).isNotEmpty().allMatch(this::exists);
    }

    @Test
    void theDocumentsLinkToWhatIsThere() throws IOException {
        try (var documents = Files.newDirectoryStream(ROOT.resolve("docs"), "*.md")) {
            for (Path document : documents) {
                assertThat(all(LINK, Files.readString(document)))
                        .as(document.getFileName().toString())
                        .allMatch(link -> Files.exists(ROOT.resolve("docs").resolve(link)));
            }
        }
    }

    private boolean exists(String path) {
        return Files.exists(ROOT.resolve(path));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
