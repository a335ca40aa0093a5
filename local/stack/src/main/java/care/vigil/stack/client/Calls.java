package care.vigil.stack.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Small HTTP calls on loopback. */
final class Calls {

    private static final int CONNECT_MILLIS = 2_000;

    /** Stopping a part in order may take this long. */
    private static final int READ_MILLIS = 60_000;

    private Calls() {}

    static String get(String url, String token) {
        try {
            return answer(open(url, token));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + url, e);
        }
    }

    static String post(String url, String token, String json) {
        try {
            HttpURLConnection connection = open(url, token);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (var body = connection.getOutputStream()) {
                body.write(json.getBytes(StandardCharsets.UTF_8));
            }
            return answer(connection);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + url, e);
        }
    }

    private static HttpURLConnection open(String url, String token) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        if (!token.isEmpty()) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        return connection;
    }

    private static String answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        String text = "";
        if (body != null) {
            try (body) {
                text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        if (status >= 400) {
            throw new IllegalStateException(connection.getURL() + ": " + status + " " + text);
        }
        return text;
    }
}
