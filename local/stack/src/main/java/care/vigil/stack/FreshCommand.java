package care.vigil.stack;

import care.vigil.stack.plan.KeysMissing;
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

    /** Only what the stack makes: the folder may have been chosen badly. */
    private static final List<String> MADE_HERE =
            List.of("postgres", "kafka", "first-logins", "first-logins.shown", "api-keys");

    private static final String CONSEQUENCE = "They are deleted with all other data.";

    @Mixin private StackArguments arguments;

    @Option(names = "--yes", description = "delete even with open cases")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        StackOptions options = arguments.options();
        Path postgres = options.data().resolve("postgres");
        PostgresServer.requireNoneOn(postgres);
        if (Files.exists(postgres.resolve(".ready")) && !accepted(options)) {
            return DownCommand.DECLINED;
        }
        for (String ours : MADE_HERE) {
            delete(options.data().resolve(ours));
        }
        return 0;
    }

    private boolean accepted(StackOptions options) throws IOException, InterruptedException {
        Files.createDirectories(options.logs());
        OpenCases open;
        try (PostgresServer server = StackPlan.postgres(options).start();
                Connection database = server.connect("escalation")) {
            open = OpenCases.in(database);
        } catch (KeysMissing e) {
            return unseen("the keys of the data are not in " + options.keys() + ".");
        } catch (SQLException e) {
            return OpenCases.noneYet(e) || unseen("PostgreSQL refuses to tell.");
        } catch (IOException e) {
            return unseen(e.getMessage() + ".");
        }
        return open.accepted(CONSEQUENCE, yes, System.out);
    }

    private boolean unseen(String why) {
        return OpenCases.acceptedUnseen(why, CONSEQUENCE, yes, System.out);
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
