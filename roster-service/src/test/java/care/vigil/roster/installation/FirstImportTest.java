package care.vigil.roster.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.messaging.Database;
import care.vigil.roster.Examples;
import care.vigil.roster.Installation;
import care.vigil.roster.Passwords;
import care.vigil.roster.RosterConfig;
import care.vigil.roster.kafka.Everything;
import care.vigil.roster.store.Accounts;
import care.vigil.roster.store.Clinicians;
import care.vigil.roster.store.Programs;
import care.vigil.roster.store.StoredProgram;
import care.vigil.testing.RealParts;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts where harbor and rapid are present already; whoever else comes is gone afterwards. */
@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "roster"))
@QuarkusTestResource(Installation.class)
class FirstImportTest {

    private static final List<String> PRESENT = List.of("harbor", "rapid");

    @Inject Database database;
    @Inject Programs programs;
    @Inject Everything everything;
    @Inject Clinicians clinicians;
    @Inject Accounts accounts;
    @Inject Passwords passwords;

    @TempDir Path folder;
    private Path documents;

    @BeforeEach
    void aFolderForDocuments() throws IOException {
        documents = Files.createDirectory(folder.resolve("programs"));
    }

    private void start(Optional<Path> where) {
        var config = new Chosen(folder, folder, where);
        var newcomers = new Newcomers(clinicians, accounts, passwords, new FirstLogins(config));
        new FirstImport(config, database, programs, everything, newcomers)
                .start(new StartupEvent());
    }

    private void start() {
        start(Optional.of(documents));
    }

    /** Harbor's file as that of another program, with people and numbers of its own. */
    private static String fileOf(String slug, String area) throws IOException {
        String text = Files.readString(Examples.folder().resolve("harbor.yaml"));
        var handles = Pattern.compile("handle: (\\S+)").matcher(text);
        for (var handle : handles.results().map(found -> found.group(1)).toList()) {
            text = text.replace(handle, handle + "-" + slug);
        }
        return text.replace("slug: harbor", "slug: " + slug)
                .replace("+1312555", "+1" + area + "555");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name), text);
    }

    private List<String> slugs() {
        return database.read(programs::all).stream().map(StoredProgram::slug).toList();
    }

    private List<String> firstLogins() throws IOException {
        return Files.readAllLines(folder.resolve("first-logins"));
    }

    private int told(String topic, String key) {
        return database.read(handle ->
                handle.createQuery("select count(*) from outbox where topic = ? and key = ?")
                        .bind(0, topic)
                        .bind(1, key)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void aProgramThatIsAbsentIsLoadedWithItsPeopleAndPublished() throws IOException {
        file("lantern.yaml", fileOf("lantern", "773"));

        start();

        var lantern = database.read(handle -> programs.find(handle, "lantern")).orElseThrow();
        assertThat(lantern.revision()).isEqualTo(1);
        assertThat(lantern.document().crisisNumber()).isEqualTo("+17735550100");
        var people = database.read(handle -> clinicians.of(handle, "lantern"));
        assertThat(people).hasSize(4);
        assertThat(firstLogins())
                .hasSize(1 + 6)
                .anyMatch(line -> line.matches("mara.lindqvist-lantern +[a-z2-9-]{19} .*lantern"));
        assertThat(told("programs", "lantern")).isPositive();
        assertThat(told("rosters", "lantern")).isPositive();
    }

    @Test
    void aProgramThatIsPresentStaysAsItIsAndIsPublishedAgain() throws IOException {
        file("harbor.yaml", fileOf("harbor", "773").replace("Harbor Virtual IOP", "Another name"));
        var before = harbor();
        int published = told("programs", "harbor");

        start();

        assertThat(harbor()).isEqualTo(before);
        assertThat(folder.resolve("first-logins")).doesNotExist();
        assertThat(told("programs", "harbor")).isGreaterThan(published);
    }

    private StoredProgram harbor() {
        return database.read(handle -> programs.find(handle, "harbor")).orElseThrow();
    }

    @Test
    void theNextStartAddsNothing() throws IOException {
        file("lantern.yaml", fileOf("lantern", "773"));
        start();
        var before = firstLogins();

        start();

        assertThat(firstLogins()).isEqualTo(before);
        assertThat(slugs()).containsExactly("harbor", "lantern", "rapid");
    }

    @Test
    void aBrokenDocumentIsLeftOutAndKeepsNoOtherOne() throws IOException {
        file("a.yaml", "");
        file("b.yaml", "[]");
        file("c.yaml", "program: [not, closed");
        file("d.yaml", "program: 7");
        file("e.yaml", broken().replace("after: PT4M", "after: PT40M"));
        file("f.yaml", broken().replace("+17745550112", "911"));
        file("g.yaml", broken().replace("roles: [backup]", ""));
        file("h.yaml", broken().replace("displayName: Theo Bright", ""));
        file("i.yaml", broken().replace("roles: [admin]", "roles: [emperor]"));
        file("j.yaml", broken().replace("theo.bright-broken", "mara.lindqvist-broken"));
        file("k.yaml", broken().replace("+17745550101", "+13125550100"));
        file("l.yaml", broken().replaceAll("(?m)^clinicians:", "people:"));
        file("notes.txt", "no program at all");
        file("z.yaml", fileOf("lantern", "773"));

        start();

        assertThat(slugs()).containsExactly("harbor", "lantern", "rapid");
        assertThat(firstLogins()).noneMatch(line -> line.contains("broken"));
    }

    private static String broken() throws IOException {
        return fileOf("broken", "774");
    }

    @Test
    void withoutAFolderItStartsAndWithOneThatIsMissingItDoesNot() {
        start(Optional.empty());
        assertThat(slugs()).isEqualTo(PRESENT);

        assertThatThrownBy(() -> start(Optional.of(folder.resolve("nowhere"))))
                .hasMessageContaining("The folder of program documents is missing");
    }

    @AfterEach
    void whoCameIsGone() {
        database.useTransaction(FirstImportTest::forgetOthers);
        assertThat(slugs()).isEqualTo(PRESENT);
    }

    private static void forgetOthers(Handle tx) {
        tx.execute("delete from account_role where program not in ('harbor', 'rapid')");
        tx.execute("delete from account where handle like '%-lantern' or handle like '%-broken'");
        tx.execute("delete from clinician_membership where program not in ('harbor', 'rapid')");
        tx.execute(
                "delete from clinician_phone where clinician_id not in"
                        + " (select clinician_id from clinician_membership)");
        tx.execute(
                "delete from clinician where id not in"
                        + " (select clinician_id from clinician_membership)");
        tx.execute("delete from program_revision where slug not in ('harbor', 'rapid')");
        tx.execute("delete from program where slug not in ('harbor', 'rapid')");
    }

    private record Chosen(Path keysFolder, Path dataFolder, Optional<Path> programDocuments)
            implements RosterConfig {

        @Override
        public Duration republishEvery() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration publishAhead() {
            return Duration.ofDays(15);
        }

        @Override
        public Duration publishBack() {
            return Duration.ofDays(1);
        }
    }
}
