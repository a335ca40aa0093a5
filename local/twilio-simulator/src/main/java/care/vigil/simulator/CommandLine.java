package care.vigil.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads the command line and the environment. */
final class CommandLine {

    static final String HELP =
            """
            Carrier simulator, on 127.0.0.1 only.

              --port 8090               where it listens; 0 takes a free port
              --account-sid AC…         or TWILIO_ACCOUNT_SID; must begin with AC00000000
              --auth-token local-…      or TWILIO_AUTH_TOKEN; must begin with local-
              --api-key-sid SK…         or TWILIO_API_KEY_SID (optional)
              --api-key-secret local-…  or TWILIO_API_KEY_SECRET
              --number N=SMS,VOICE      a number of the account and its webhooks; repeatable; may
                                        be followed by ,optOut=off ,smsFallback=URL
                                        ,voiceFallback=URL ,status=URL
              --handset N=LABEL         whose handset the page shows; repeatable
              --deliver-to ORIGIN       where webhooks are connected to instead of their origin
              --speech-ms 15            how long it takes to say a character
              --step-ms 40              from one status of a text to the next
              --calls-per-second 0      how many calls may start in a second; 0: no limit
              --segments-per-second 0   how many segments may be sent in a second; 0: no limit
              --keep-operations 20000   how many operations are kept
            """;

    private CommandLine() {}

    static boolean asksForHelp(String[] args) {
        return List.of(args).contains("--help");
    }

    static SimulatorSettings settings(String[] args, Map<String, String> environment) {
        SimulatorSettings settings =
                SimulatorSettings.local()
                        .onPort(8090)
                        .with(
                                new Credentials(
                                        "AC00000000" + "0".repeat(24), "local-x", null, null));
        String account = environment.get("TWILIO_ACCOUNT_SID");
        String token = environment.get("TWILIO_AUTH_TOKEN");
        String key = environment.get("TWILIO_API_KEY_SID");
        String secret = environment.get("TWILIO_API_KEY_SECRET");
        Pace pace = Pace.USUAL;
        for (int i = 0; i < args.length; i += 2) {
            String value = value(args, i);
            switch (args[i]) {
                case "--account-sid" -> account = value;
                case "--auth-token" -> token = value;
                case "--api-key-sid" -> key = value;
                case "--api-key-secret" -> secret = value;
                case "--speech-ms", "--step-ms", "--calls-per-second", "--segments-per-second" ->
                        pace = paced(pace, args[i], number(args[i], value));
                default -> settings = option(settings, args[i], value);
            }
        }
        return settings.at(pace)
                .with(new Credentials(account, token, blankToNull(key), blankToNull(secret)));
    }

    private static SimulatorSettings option(SimulatorSettings settings, String name, String value) {
        return switch (name) {
            case "--port" -> settings.onPort(number(name, value));
            case "--number" -> settings.withNumber(value);
            case "--handset" -> settings.with(SimulatorSettings.Phone.parse(value));
            case "--deliver-to" -> settings.deliveringTo(URI.create(value));
            case "--keep-operations" -> settings.keeping(number(name, value));
            default ->
                    throw new IllegalArgumentException("Unknown option " + name + "; see --help");
        };
    }

    private static Pace paced(Pace pace, String name, int value) {
        return switch (name) {
            case "--speech-ms" ->
                    new Pace(pace.step(), value, pace.callsPerSecond(), pace.segmentsPerSecond());
            case "--step-ms" ->
                    new Pace(
                            Duration.ofMillis(value),
                            pace.speechMillisPerCharacter(),
                            pace.callsPerSecond(),
                            pace.segmentsPerSecond());
            case "--calls-per-second" ->
                    new Pace(
                            pace.step(),
                            pace.speechMillisPerCharacter(),
                            value,
                            pace.segmentsPerSecond());
            default ->
                    new Pace(
                            pace.step(),
                            pace.speechMillisPerCharacter(),
                            pace.callsPerSecond(),
                            value);
        };
    }

    private static String value(String[] args, int i) {
        if (i + 1 >= args.length) {
            throw new IllegalArgumentException(args[i] + " needs a value; see --help");
        }
        return args[i + 1];
    }

    private static int number(String name, String value) {
        if (!value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(name + " needs a number, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
