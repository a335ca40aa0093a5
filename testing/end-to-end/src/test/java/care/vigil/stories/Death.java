package care.vigil.stories;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * That a process dies, as if by kill -9, at a named moment of its work.
 *
 * @param pid who dies; whoever is started in its place does not
 */
record Death(Stack stack, String process, long pid) {

    private static final Duration TO_REACH_IT = Duration.ofSeconds(40);
    private static final Duration TO_BE_BACK = Duration.ofSeconds(40);

    /** From now on it dies when it gets there, such as {@code after-commit-before-send}. */
    static Death of(Stack stack, String process, String moment)
            throws IOException, InterruptedException {
        var death = new Death(stack, process, stack.processes().process(process).pid());
        try {
            death.arm(moment);
            return death;
        } catch (IOException itDiedOfOtherWorkBeforeItCouldAnswer) {
            death.isOver();
            return of(stack, process, moment);
        }
    }

    private void arm(String moment) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            int status = client.send(order(moment), BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                throw new AssertionError(process + " cannot be armed " + moment + ": " + status);
            }
        }
    }

    private HttpRequest order(String moment) throws IOException {
        var status = stack.status();
        var parts = process.split("-", 2);
        var instance = status.services().get(parts[0]).get(Integer.parseInt(parts[1]) - 1);
        var token = Files.readString(Path.of(status.keys(), "internal-token")).strip();
        return HttpRequest.newBuilder(URI.create(instance + "/internal/failpoints/" + moment))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build();
    }

    /** Waits until it has happened, and another process is ready in its place. */
    void isOver() {
        await(process + " has died").atMost(TO_REACH_IT).until(this::isReplaced);
        stack.processes().awaitReady(process, TO_BE_BACK);
    }

    private boolean isReplaced() {
        long now = stack.processes().process(process).pid();
        return now != pid && now != 0;
    }
}
