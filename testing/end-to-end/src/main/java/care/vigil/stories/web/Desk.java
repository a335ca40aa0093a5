package care.vigil.stories.web;

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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Somebody in front of a browser, logged in or not; remembers the cookies it is given. */
public final class Desk {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI origin;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private Desk(URI origin) {
        this.origin = origin;
    }

    /** Somebody who has not logged in. */
    public static Desk at(URI origin) {
        return new Desk(origin);
    }

    /** Logs in through the page, as a person does. */
    public Desk logsIn(String login, String password) {
        var csrf = CSRF.matcher(page("/login").expecting(200).body());
        if (!csrf.find()) {
            throw new AssertionError("The login page gives no token for its form");
        }
        Map<String, String> form =
                Map.of("handle", login, "password", password, "csrf", csrf.group(1));
        Answer _ = submits("/login", form).expecting(303);
        return this;
    }

    /** Opens a page. */
    public Answer page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Sends a form. */
    public Answer submits(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Asks the API. */
    public Answer api(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** Does something by the API. */
    public Answer does(String path, String json) {
        return send(
                request(path)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    /** Replaces what had that tag when it was read. */
    public Answer replaces(String path, String tag, String json) {
        return send(
                request(path)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .PUT(BodyPublishers.ofString(json)));
    }

    /** Asks for something that is not for people, as a program would, with that Accept. */
    public Answer asks(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    /** Every case that this person may see. */
    public List<Case> cases() {
        var list = api("/api/escalations").expecting(200).json();
        var items = list.isArray() ? list : list.path("escalations");
        return StreamSupport.stream(items.spliterator(), false).map(Case::of).toList();
    }

    /** One case. */
    public Case one(String id) {
        return Case.of(api("/api/escalations/" + id).expecting(200).json());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
