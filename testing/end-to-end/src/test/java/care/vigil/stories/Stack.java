package care.vigil.stories;

import care.vigil.simulator.client.SimulatorClient;
import care.vigil.stack.client.StackClient;
import care.vigil.stack.client.StackStatus;
import care.vigil.stories.people.Program;
import care.vigil.stories.web.Desk;
import care.vigil.stories.web.FirstLogins;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Start reading here: the one stack that all stories share, with fresh data. A story takes it as a
 * parameter, takes a program of its own from it, and goes on with that program's people:
 *
 * <pre>{@code
 * var harbor = stack.program("harbor");
 * harbor.stranger().texts("I can't stop shaking");
 * harbor.primary().accepts(harbor.primary().isPaged());
 * }</pre>
 */
final class Stack implements AutoCloseable {

    /** The services, each with a database of that name. */
    static final List<String> SERVICES = List.of("intake", "roster", "escalation", "notification");

    /** Order of the classes that break things: after all others. */
    static final int BREAKING = Integer.MAX_VALUE - 10;

    /** Order of what looks back at everything. */
    static final int LAST = Integer.MAX_VALUE;

    private final StackProcess process;
    private final Map<String, List<JsonNode>> documents;
    private final Map<String, AtomicInteger> used = new ConcurrentHashMap<>();
    private final Map<String, Desk> desks = new ConcurrentHashMap<>();
    private final AtomicReference<Sendings> sendings = new AtomicReference<>();
    private volatile StackStatus status;

    private Stack(StackProcess process, Map<String, List<JsonNode>> documents) {
        this.process = process;
        this.documents = documents;
    }

    private static Stack start() {
        Path root = Path.of(System.getProperty("vigil.root", "../..")).toAbsolutePath().normalize();
        var process = new StackProcess(root);
        try {
            process.fresh();
            var copies = new ProgramCopies(root.resolve("local/programs"), process.programs());
            var stack = new Stack(process, copies.write());
            Duration _ = stack.up();
            return stack;
        } catch (IOException e) {
            throw new IllegalStateException("The stack cannot start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A copy of that local program which no story has had before. */
    Program program(String like) {
        int next = used.computeIfAbsent(like, _ -> new AtomicInteger()).getAndIncrement();
        List<JsonNode> copies = documents.get(like);
        if (next >= copies.size()) {
            throw new IllegalStateException(
                    "Every copy of " + like + " is used: see ProgramsNeeded, which counts them");
        }
        return Program.of(copies.get(next), carrier());
    }

    /** Where the document of such a copy lies. */
    Path document(Program program) {
        return process.programs().resolve(program.slug() + ".yaml");
    }

    /** Somebody of that program's operations staff, logged in. */
    Desk operations(Program program) {
        return desk(program.login("operations"));
    }

    /**
     * Somebody who has logged in with their first password; whoever comes back is still logged in.
     */
    Desk desk(String login) {
        return desks.computeIfAbsent(login, _ -> Desk.at(origin()).logsIn(login, password(login)));
    }

    /** The first password of a login. */
    String password(String login) {
        try {
            return FirstLogins.in(Path.of(status.data())).of(login);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who has not logged in. */
    Desk passerBy() {
        return Desk.at(origin());
    }

    /** Everything that the carrier was asked to do. */
    Sendings sendings() {
        return sendings.updateAndGet(known -> known == null ? new Sendings(carrier()) : known);
    }

    /** The carrier simulator. */
    SimulatorClient carrier() {
        return SimulatorClient.at(URI.create(status.simulator()));
    }

    /** The handsets for people. */
    URI phones() {
        return URI.create(status.simulator()).resolve("/phones");
    }

    /** Where people and the carrier reach Vigil. */
    URI origin() {
        return URI.create(status.gateway());
    }

    /** The number that a query of a service's database answers. */
    int count(String service, String query) throws SQLException {
        try (var database = processes().database(service);
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Its processes, to be killed and started. */
    StackClient processes() {
        return process.client();
    }

    /** Ports and folders. */
    StackStatus status() {
        return status;
    }

    /** kill -9 of everything at once, the supervisor too. */
    void dies() throws InterruptedException {
        process.killEverything();
    }

    /** Stops in order, to be started again on the same data. */
    void goesDown() throws InterruptedException {
        process.down();
    }

    /** Starts again on the same data; answers how long it took to be ready. */
    Duration up() throws IOException, InterruptedException {
        return up(1);
    }

    /** Starts again on the same data, with so many of each service. */
    Duration up(int instances) throws IOException, InterruptedException {
        Duration took = process.up(instances);
        status = process.client().status();
        sendings.set(null);
        return took;
    }

    @Override
    public void close() {
        try {
            process.down();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the stack to whoever asks for it, and stops it after the last story. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext story) {
            return parameter.getParameter().getType() == Stack.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext story) {
            return story.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Stack.class, _ -> start(), Stack.class);
        }
    }
}
