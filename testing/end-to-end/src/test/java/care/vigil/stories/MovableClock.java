package care.vigil.stories;

import care.vigil.stack.client.StackClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The one clock of the databases, which the services as they are built cannot move: it becomes
 * movable here, by the testing migration, the first time that a story asks for it.
 */
final class MovableClock {

    private final Path migration;
    private boolean movable;

    MovableClock(Path root) {
        migration =
                root.resolve(
                        "libs/reliable-messaging/src/main/resources/db/testing/V0_3__movable_clock.sql");
    }

    /** Moves it ahead in all databases, and the carrier's with it. */
    synchronized void ahead(StackClient stack, Duration by) {
        if (!movable) {
            Stack.SERVICES.forEach(service -> makeMovable(stack, service));
            movable = true;
        }
        stack.fastForward(by);
    }

    private void makeMovable(StackClient stack, String service) {
        try (var database = stack.database(service);
                var statement = database.createStatement()) {
            boolean _ = statement.execute(Files.readString(migration));
        } catch (SQLException e) {
            throw new IllegalStateException("the clock cannot be made movable", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
