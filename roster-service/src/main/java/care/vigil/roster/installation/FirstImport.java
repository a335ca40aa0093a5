package care.vigil.roster.installation;

import care.vigil.messaging.Database;
import care.vigil.program.ProgramDocument;
import care.vigil.roster.RosterConfig;
import care.vigil.roster.installation.Newcomers.Secret;
import care.vigil.roster.installation.ProgramFile.AccountEntry;
import care.vigil.roster.kafka.Everything;
import care.vigil.roster.program.Flaw;
import care.vigil.roster.program.NumbersInUse;
import care.vigil.roster.store.Programs;
import care.vigil.roster.store.StoredProgram;
import care.vigil.sealed.PhoneNumber;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Loads the installation's program files where the program is absent, and then publishes
 * everything. A file with a problem is left out and said so; it must not keep the others from
 * paging.
 */
@Singleton
class FirstImport {

    private static final Logger LOG = Logger.getLogger(FirstImport.class);

    private final RosterConfig config;
    private final Database database;
    private final Programs programs;
    private final Everything everything;
    private final Newcomers newcomers;

    FirstImport(
            RosterConfig config,
            Database database,
            Programs programs,
            Everything everything,
            Newcomers newcomers) {
        this.config = config;
        this.database = database;
        this.programs = programs;
        this.everything = everything;
        this.newcomers = newcomers;
    }

    void start(@Observes StartupEvent started) {
        for (var path : files()) {
            judged(path).ifPresent(file -> addWhereAbsent(path, file));
        }
        publish();
    }

    /**
     * What does not succeed here is published within half a minute; it is no reason not to start.
     */
    private void publish() {
        try {
            everything.publish();
        } catch (RuntimeException trouble) {
            LOG.warnf(
                    "Not everything was published at the start, trying soon: %s",
                    trouble.getClass().getSimpleName());
        }
    }

    /** The file, unless something is wrong with it; whatever that is, the next one is read. */
    private static Optional<ProgramFile> judged(Path path) {
        try {
            var file = ProgramFile.read(path);
            return isFlawless(path, problems(file)) ? Optional.of(file) : Optional.empty();
        } catch (IOException | RuntimeException bad) {
            LOG.errorf(
                    "%s is left out: it cannot be read (%s)",
                    path.getFileName(), bad.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static boolean isFlawless(Path path, List<Flaw> flaws) {
        flaws.forEach(flaw ->
                LOG.errorf(
                        "%s is left out: %s %s", path.getFileName(), flaw.field(), flaw.message()));
        return flaws.isEmpty();
    }

    private static List<Flaw> problems(ProgramFile file) {
        var flaws = new ArrayList<>(file.program().problems(file.known()));
        for (var clinician : file.clinicians()) {
            for (var phone : clinician.phones()) {
                if (!PhoneNumber.isE164(phone.number())
                        || PhoneNumber.isEmergency(phone.number())) {
                    flaws.add(
                            new Flaw(
                                    "clinicians." + clinician.handle(),
                                    "has a number that must not be called"));
                }
            }
        }
        file.accounts().forEach(AccountEntry::rights);
        return flaws;
    }

    private void addWhereAbsent(Path path, ProgramFile file) {
        if (database.read(handle -> programs.find(handle, file.slug())).isEmpty()
                && isFlawless(path, clashes(file.document()))) {
            var secrets = newcomers.secrets(file);
            database.useTransaction(tx -> add(tx, file, secrets));
        }
    }

    private List<Flaw> clashes(ProgramDocument wish) {
        var others = database.read(handle -> programs.withNumberOf(handle, wish));
        return NumbersInUse.problems(wish, others.stream().map(StoredProgram::document).toList());
    }

    /** Two instances that start together take turns; the second finds the program there. */
    private void add(Handle tx, ProgramFile file, Map<String, Secret> secrets) {
        tx.execute("select pg_advisory_xact_lock(hashtext('first-import'))");
        if (programs.find(tx, file.slug()).isPresent()) {
            return;
        }
        newcomers.add(tx, file, secrets);
        programs.add(tx, file.document());
        LOG.infof("Loaded program %s", file.slug());
    }

    private List<Path> files() {
        if (config.programDocuments().isEmpty()) {
            return List.of();
        }
        try (var files = Files.list(config.programDocuments().get())) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("The folder of program documents is missing", missing);
        }
    }
}
