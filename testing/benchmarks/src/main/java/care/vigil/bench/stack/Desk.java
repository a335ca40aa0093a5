package care.vigil.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/** A clinician in front of a screen, logged in as themself. */
public final class Desk {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String CLOSURE =
            "{\"disposition\":\"SAFE_WITH_PLAN\",\"note\":\"They are calm and have a plan.\"}";

    private final URI origin;
    private final String handle;
    private final String password;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    Desk(URI origin, String handle, String password) {
        this.origin = origin;
        this.handle = handle;
        this.password = password;
    }

    /** Logs in through the page, as a person does. */
    public void logIn() throws InterruptedException {
        var csrf = CSRF.matcher(send(request("/login").header("Accept", "text/html").GET()).body());
        if (!csrf.find()) {
            throw new IllegalStateException("the login page gives no token for its form");
        }
        String form =
                "handle="
                        + encoded(handle)
                        + "&password="
                        + encoded(password)
                        + "&csrf="
                        + encoded(csrf.group(1));
        int status =
                send(request("/login")
                                .header("Accept", "text/html")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)))
                        .status();
        if (status / 100 != 3) {
            throw new IllegalStateException("the login of " + handle + " is answered " + status);
        }
    }

    /** Closes a case that is this clinician's; answers the status. */
    public int close(UUID escalationId) throws InterruptedException {
        return send(request("/api/escalations/" + escalationId + "/close")
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(CLOSURE)))
                .status();
    }

    private record Answer(int status, String body) {}

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + handle, e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
