package care.vigil.stack;

import care.vigil.stack.plan.StackOptions;
import care.vigil.stack.plan.StackPlan;
import care.vigil.stack.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes the data of a stack that is down, after a look at what is open. The keys stay. */
@Command(name = "fresh", description = "Delete the data of a stack that is down.")
final class FreshCommand implements Callable<Integer> {

    @Mixin private StackArguments arguments;

    @Option(names = "--yes", description = "delete even with open cases")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        StackOptions options = arguments.options();
        Path postgres = options.data().resolve("postgres");
        if (Files.exists(postgres.resolve(".ready")) && !accepted(options)) {
            return DownCommand.DECLINED;
        }
        // Only what the stack makes: the folder may have been chosen badly.
        for (String ours : List.of("postgres", "kafka", "first-logins", "first-logins.shown")) {
            delete(options.data().resolve(ours));
        }
        return 0;
    }

    private boolean accepted(StackOptions options)
            throws IOException, InterruptedException, SQLException {
        Files.createDirectories(options.logs());
        try (PostgresServer server = StackPlan.postgres(options).start();
                Connection database = server.connect("escalation")) {
            return OpenCases.in(database)
                    .accepted("They are deleted with all other data.", yes, System.out);
        } catch (SQLException e) {
            // 3D000: the first start was interrupted before there was such a database.
            if ("3D000".equals(e.getSQLState())) {
                return true;
            }
            throw e;
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
