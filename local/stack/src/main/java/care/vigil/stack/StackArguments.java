package care.vigil.stack;

import care.vigil.stack.plan.Carrier;
import care.vigil.stack.plan.Ports;
import care.vigil.stack.plan.StackOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that name a stack, on the command line and back. */
final class StackArguments {

    @Option(names = "--root", required = true, description = "folder with the built modules")
    private Path root;

    @Option(names = "--home", required = true, description = "folder of logs and records")
    private Path home;

    @Option(names = "--data", description = "data folder; <home>/data if absent")
    private Path data;

    @Option(names = "--keys", description = "keys folder; <home>/keys if absent")
    private Path keys;

    @Option(
            names = "--programs",
            description = "program documents; <root>/local/programs if absent")
    private Path programs;

    @Option(names = "--offset", defaultValue = "0", description = "added to every port")
    private int offset;

    @Option(names = "--port", description = "of the gateway; 8080 + offset if absent")
    private Integer port;

    @Option(names = "--instances", defaultValue = "1", description = "of each service")
    private int instances;

    @Option(names = "--carrier", defaultValue = "sim", description = "sim, live or a loopback URL")
    private String carrier;

    @Option(names = "--public-url", description = "http://localhost:<port> if absent")
    private String publicUrl;

    @Option(names = "--clock", defaultValue = "real", description = "real or testing")
    private String clock;

    @Option(names = "--env", description = "NAME=value for every service; repeatable")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Option(
            names = "--record-starts",
            description = "rehearse: what is learned makes later starts quick")
    private boolean recordStarts;

    StackOptions options() {
        if (instances < 1 || instances > 5) {
            throw new IllegalArgumentException("--instances is 1 to 5");
        }
        Ports ports = port == null ? Ports.usual(offset) : new Ports(offset, port);
        return new StackOptions(
                root,
                home,
                or(data, home.resolve("data")),
                or(keys, home.resolve("keys")),
                or(programs, root.resolve("local/programs")),
                ports,
                instances,
                Carrier.parse(carrier),
                publicUrl == null ? "http://localhost:" + ports.gateway() : publicUrl,
                clock,
                environment,
                recordStarts);
    }

    private static Path or(Path given, Path usual) {
        return given == null ? usual : given;
    }

    /** The same options as words, to start a supervisor with. */
    static List<String> words(StackOptions options) {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("--root", options.root().toString()));
        words.addAll(List.of("--home", options.home().toString()));
        words.addAll(List.of("--data", options.data().toString()));
        words.addAll(List.of("--keys", options.keys().toString()));
        words.addAll(List.of("--programs", options.programs().toString()));
        words.addAll(List.of("--offset", Integer.toString(options.ports().offset())));
        words.addAll(List.of("--port", Integer.toString(options.ports().gateway())));
        words.addAll(List.of("--instances", Integer.toString(options.instances())));
        words.addAll(List.of("--carrier", options.carrier().toString()));
        words.addAll(List.of("--public-url", options.publicUrl()));
        words.addAll(List.of("--clock", options.clock()));
        options.environment()
                .forEach((name, value) -> words.addAll(List.of("--env", name + "=" + value)));
        return words;
    }
}
