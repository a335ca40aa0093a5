package care.vigil.stack.plan;

import java.net.URI;

/**
 * Who carries texts and calls.
 *
 * @param kind where they go
 * @param baseUrl of the REST API; only with {@link Kind#STAND_IN}
 */
public record Carrier(Kind kind, String baseUrl) {

    /** Where texts and calls go. */
    public enum Kind {
        /** The simulator of this stack. */
        SIMULATOR,
        /** Another stand-in on loopback. */
        STAND_IN,
        /** The real one. */
        LIVE
    }

    /** Reads {@code sim}, {@code live} or a loopback URL; anything else is refused. */
    public static Carrier parse(String text) {
        if (text.equals("sim")) {
            return new Carrier(Kind.SIMULATOR, "");
        }
        if (text.equals("live")) {
            return new Carrier(Kind.LIVE, "");
        }
        if (text.matches("http://(127\\.0\\.0\\.1|localhost):\\d{1,5}/?")) {
            return new Carrier(Kind.STAND_IN, URI.create(text).toString().replaceAll("/$", ""));
        }
        throw new IllegalArgumentException(
                "--carrier is sim, live, or http://127.0.0.1:PORT of a stand-in, not " + text);
    }

    /** Whether nothing can leave this machine. */
    public boolean onLoopback() {
        return kind != Kind.LIVE;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case SIMULATOR -> "sim";
            case STAND_IN -> baseUrl;
            case LIVE -> "live";
        };
    }
}
