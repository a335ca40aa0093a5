package care.vigil.stack.plan;

import care.vigil.stack.process.ChildSpec;
import care.vigil.stack.process.JavaCommand;
import care.vigil.stack.process.Signal;
import care.vigil.stack.supervise.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command lines of our own JVMs. */
record Programs(StackOptions options, Environment environment, StartCaches caches) {

    /**
     * Compiled once, quickly: on two cores the second compiler takes more than it gives for the
     * first half hour (ADR 0012).
     */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final List<String> SERVICE_HEAP = List.of("-Xms48m", "-Xmx160m", QUICK);
    private static final List<String> SMALL_HEAP = List.of("-Xms24m", "-Xmx96m", QUICK);

    /** The carrier remembers every text and call: thousands of crises at once need room. */
    private static final List<String> CARRIER_HEAP = List.of("-Xms24m", "-Xmx512m", QUICK);

    ChildSpec service(Service service, int instance) throws IOException {
        Path jar = built(service.module() + "/target/quarkus-app/quarkus-run.jar");
        return java(
                service.database() + "-" + instance,
                jvm(SERVICE_HEAP, service.database()).jar(jar),
                environment.service(service, instance));
    }

    ChildSpec gateway() throws IOException {
        Path jar = built("deploy/gateway/target/gateway.jar");
        return java("gateway", jvm(SMALL_HEAP, "gateway").jar(jar), environment.gateway());
    }

    ChildSpec simulator() throws IOException {
        Path target = built("local/twilio-simulator/target");
        Path jar = theJar(target, "twilio-simulator-");
        List<String> command =
                new JavaCommand(CARRIER_HEAP)
                        .main(
                                List.of(jar, target.resolve("lib/*")),
                                "care.vigil.simulator.TwilioSimulator",
                                simulatorArguments());
        return java("simulator", command, environment.simulator());
    }

    private List<String> simulatorArguments() throws IOException {
        ProgramNumbers numbers = ProgramNumbers.read(options.programs());
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--port", Integer.toString(options.ports().simulator())));
        arguments.addAll(List.of("--deliver-to", "http://127.0.0.1:" + options.ports().gateway()));
        numbers.crisis().forEach(number -> arguments.addAll(webhooks(number, "patient")));
        numbers.pager().forEach(number -> arguments.addAll(webhooks(number, "clinician")));
        numbers.handsets()
                .forEach((number, label) ->
                        arguments.addAll(List.of("--handset", number + "=" + label)));
        return arguments;
    }

    /**
     * As it is to be set up at the carrier: its own answers to STOP and HELP are off for patients.
     */
    private List<String> webhooks(String number, String who) {
        String base = options.publicUrl() + "/twilio/" + who;
        String optOut = who.equals("patient") ? ",optOut=off" : "";
        return List.of("--number", number + "=" + base + "/sms," + base + "/voice" + optOut);
    }

    private JavaCommand jvm(List<String> heap, String program) {
        return new JavaCommand(
                Stream.concat(heap.stream(), caches.options(program).stream()).toList());
    }

    private ChildSpec java(String name, List<String> command, Map<String, String> environment) {
        var whole = new HashMap<>(JavaCommand.ENVIRONMENT);
        whole.putAll(environment);
        return new ChildSpec(
                name,
                command,
                whole,
                options.home(),
                options.logs().resolve(name + ".log"),
                Signal.TERM);
    }

    private Path built(String path) throws Part.NotBuilt {
        Path found = options.root().resolve(path);
        if (Files.notExists(found)) {
            throw new Part.NotBuilt("not built: there is no " + path);
        }
        return found;
    }

    private static Path theJar(Path target, String start) throws IOException {
        try (var jars = Files.newDirectoryStream(target, start + "*.jar")) {
            for (Path jar : jars) {
                if (!jar.toString().endsWith("-sources.jar")) {
                    return jar;
                }
            }
        }
        throw new Part.NotBuilt("not built: there is no " + start + "*.jar in " + target);
    }
}
