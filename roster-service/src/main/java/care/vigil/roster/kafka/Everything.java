package care.vigil.roster.kafka;

import care.vigil.messaging.Database;
import care.vigil.roster.store.Programs;
import care.vigil.roster.store.StoredProgram;
import jakarta.inject.Singleton;

/**
 * Publishes all there is, each program in a transaction of its own: two instances that do so at
 * once, or somebody who saves a program meanwhile, wait for one program and not for all.
 */
@Singleton
public class Everything {

    private final Database database;
    private final Programs programs;
    private final Snapshots snapshots;

    Everything(Database database, Programs programs, Snapshots snapshots) {
        this.database = database;
        this.programs = programs;
        this.snapshots = snapshots;
    }

    /** Every program and every clinician, as they are. */
    public void publish() {
        for (var slug : database.read(programs::all).stream().map(StoredProgram::slug).toList()) {
            database.useTransaction(tx -> snapshots.program(tx, slug));
        }
        database.useTransaction(snapshots::everyClinician);
    }
}
