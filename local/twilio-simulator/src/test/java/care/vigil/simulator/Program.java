package care.vigil.simulator;

import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.HttpFront;
import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The program at the other end of the webhooks: it records each, and answers as it was told. */
final class Program implements AutoCloseable {

    record Received(Request request, Parameters form) {
        String get(String name) {
            return form.first(name).orElse(null);
        }
    }

    private final HttpFront front = new HttpFront(0, Instant::now);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Received, Answer>> answers = new ConcurrentHashMap<>();

    Program() {
        front.route(
                "/",
                request -> {
                    var webhook = new Received(request, request.form());
                    received.add(webhook);
                    return answers.getOrDefault(request.path(), _ -> xml("<Response/>"))
                            .apply(webhook);
                });
        front.start();
    }

    String url(String path) {
        return "http://localhost:" + front.port() + path;
    }

    Program answering(String path, String twiml) {
        return answering(path, _ -> xml(twiml));
    }

    Program answering(String path, Function<Received, Answer> answer) {
        answers.put(path, answer);
        return this;
    }

    static Answer xml(String twiml) {
        return Answer.of(200, "text/xml", twiml);
    }

    List<Received> at(String path) {
        return received.stream().filter(one -> one.request().path().equals(path)).toList();
    }

    List<String> values(String path, String parameter) {
        return at(path).stream().map(one -> one.get(parameter)).toList();
    }

    Received await(String path) {
        return await(path, _ -> true);
    }

    Received await(String path, Predicate<Received> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> at(path).stream().filter(wanted).findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    void awaitCount(String path, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> at(path).size() >= count);
    }

    @Override
    public void close() {
        front.close();
    }
}
