package care.vigil.intake.rest;

import care.vigil.intake.program.ProgramCopy;
import care.vigil.intake.rest.AppDoor.Opening.NoKey;
import care.vigil.intake.rest.AppDoor.Opening.NotYet;
import care.vigil.intake.rest.AppDoor.Opening.Open;
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

    /** What an app that shows a key finds. */
    sealed interface Opening {

        /** The program whose key it is. */
        record Open(ProgramCopy program) implements Opening {}

        /** The key is good, but no snapshot of its program has arrived: a fresh installation. */
        record NotYet() implements Opening {}

        /** No key of ours. */
        record NoKey() implements Opening {}
    }

    /** Looks for the program whose key this header shows. */
    Opening open(String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return new NoKey();
        }
        var shown = authorization.substring(BEARER.length()).strip();
        return database.read(handle ->
                keys.programOf(handle, shown)
                        .map(program -> opened(programs.ofSlug(handle, program)))
                        .orElseGet(NoKey::new));
    }

    private static Opening opened(Optional<ProgramCopy> program) {
        return program.<Opening>map(Open::new).orElseGet(NotYet::new);
    }
}
