package care.vigil.simulator.page;

import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.handsets.Handset;
import care.vigil.simulator.http.Json;
import care.vigil.simulator.http.Request;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * {@code /phones/events}: server-sent events with the account's numbers and the state of each shown
 * handset, at first and after every change. A reader that is slow, or a handset that is busy, gets
 * the newest state and not each one in between.
 */
public final class PhoneEvents {

    private final Directory directory;

    /** Events about the handsets in that directory. */
    public PhoneEvents(Directory directory) {
        this.directory = directory;
    }

    /** Streams until the reader has gone. */
    public void stream(HttpExchange exchange, Request request)
            throws IOException, InterruptedException {
        Predicate<Handset> shown = shown(request.query().first("only").orElse("").strip());
        var changes = new Changes();
        Consumer<Handset> listener =
                handset -> {
                    if (shown.test(handset)) {
                        changes.add(handset);
                    }
                };
        directory.onChange(listener);
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), shown, changes);
        } finally {
            directory.forget(listener);
        }
    }

    /** Handsets that have a name; or those that a number, a group or a part of a name selects. */
    private static Predicate<Handset> shown(String only) {
        if (only.isEmpty()) {
            return handset -> handset.label() != null;
        }
        String wanted = only.toLowerCase(java.util.Locale.ROOT);
        return handset ->
                handset.number().equals(only)
                        || handset.number().equals("+" + only)
                        || isNamed(handset, wanted);
    }

    private static boolean isNamed(Handset handset, String wanted) {
        String label = handset.label();
        return label != null
                && (handset.group().equals(wanted)
                        || label.toLowerCase(java.util.Locale.ROOT).contains(wanted));
    }

    private void write(OutputStream out, Predicate<Handset> shown, Changes changes)
            throws IOException, InterruptedException {
        event(out, "numbers", List.copyOf(directory.ownNumbers()));
        List<Handset> first =
                directory.handsets().stream()
                        .filter(shown)
                        .sorted(Comparator.comparing(Handset::number))
                        .toList();
        for (Handset handset : first) {
            event(out, "handset", PhoneView.of(handset));
        }
        event(out, "ready", List.of());
        while (true) {
            List<Handset> changed = changes.take();
            for (Handset handset : changed) {
                event(out, "handset", PhoneView.of(handset));
            }
            if (changed.isEmpty()) {
                out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    private static void event(OutputStream out, String name, Object data) throws IOException {
        String event = "event: " + name + "\ndata: " + Json.text(data) + "\n\n";
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
