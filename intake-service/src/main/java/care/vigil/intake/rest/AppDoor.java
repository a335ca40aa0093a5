package care.vigil.intake.rest;

import care.vigil.intake.program.ProgramCopy;
import care.vigil.intake.store.ApiKeys;
import care.vigil.intake.store.ProgramCopies;
import care.vigil.messaging.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets in an app that shows the API key of a program, and only for that program. */
@ApplicationScoped
class AppDoor {

    private static final String BEARER = "Bearer ";

    private final Database database;
    private final ApiKeys keys;
    private final ProgramCopies programs;

    AppDoor(Database database, ApiKeys keys, ProgramCopies programs) {
        this.database = database;
        this.keys = keys;
        this.programs = programs;
    }

    /** The program whose key this header shows. */
    Optional<ProgramCopy> open(String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        var shown = authorization.substring(BEARER.length()).strip();
        return database.read(handle ->
                keys.programOf(handle, shown).flatMap(program -> programs.ofSlug(handle, program)));
    }
}
