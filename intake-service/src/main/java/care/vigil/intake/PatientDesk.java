package care.vigil.intake;

import care.vigil.intake.panel.FileReader;
import care.vigil.intake.patient.PatientFile;
import care.vigil.intake.store.PatientFiles;
import care.vigil.intake.store.PatientList;
import care.vigil.intake.store.PatientList.Entry;
import care.vigil.messaging.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Shows who is enrolled, and what is on file. Each read is recorded before it is answered. */
@ApplicationScoped
public class PatientDesk {

    private final Database database;
    private final PatientList list;
    private final PatientFiles files;

    PatientDesk(Database database, PatientList list, PatientFiles files) {
        this.database = database;
        this.list = list;
        this.files = files;
    }

    /** A patient's file with what names it. */
    public record OpenFile(Entry entry, PatientFile file) {}

    /** The patients of the reader's programs whose handle contains this. */
    public List<Entry> list(FileReader reader, String part) {
        return database.inTransaction(tx -> {
            var now = Database.now(tx);
            reader.programs().forEach(program -> list.recordList(tx, reader, program, now));
            return list.of(tx, reader.programs(), part);
        });
    }

    /**
     * So many patients of the reader's programs, by program and handle.
     *
     * @param after the one behind whom they begin; null for the first ones. Somebody who does not
     *     exist for the reader has nobody behind them.
     */
    public List<Entry> page(FileReader reader, UUID after, int limit) {
        return database.inTransaction(tx -> {
            var now = Database.now(tx);
            reader.programs().forEach(program -> list.recordList(tx, reader, program, now));
            return after == null || visible(tx, reader, after).isPresent()
                    ? list.page(tx, reader.programs(), after, limit)
                    : List.of();
        });
    }

    /** A patient of one of the reader's programs; anybody else does not exist. */
    public Optional<OpenFile> open(FileReader reader, UUID patientId) {
        return database.inTransaction(tx ->
                visible(tx, reader, patientId)
                        .map(entry -> {
                            list.recordFile(tx, reader, entry, Database.now(tx));
                            return new OpenFile(entry, files.of(tx, patientId));
                        }));
    }

    private Optional<Entry> visible(Handle tx, FileReader reader, UUID patientId) {
        return list.entry(tx, patientId)
                .filter(entry -> reader.programs().contains(entry.program()));
    }
}
