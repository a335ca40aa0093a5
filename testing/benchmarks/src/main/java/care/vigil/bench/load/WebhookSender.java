package care.vigil.bench.load;

import care.vigil.carrier.CarrierSignature;
import care.vigil.carrier.FormParameters;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Posts signed webhooks to the gateway, as the carrier would, without waiting for answers. */
public final class WebhookSender implements AutoCloseable {

    /** The carrier gives up after 15 s. */
    public static final Duration CARRIERS_PATIENCE = Duration.ofSeconds(15);

    /**
     * What came of one webhook.
     *
     * @param status the HTTP status; 0 when there was no answer
     * @param answeredNano when the answer was complete, or when it was given up
     */
    public record Answered(int status, long answeredNano) {

        /** Whether the carrier would be content. */
        public boolean isOk() {
            return status / 100 == 2;
        }
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final String gateway;
    private final String publicUrl;
    private final String authToken;
    private final Duration patience;

    /**
     * A sender for one installation.
     *
     * @param gateway where it is reached
     * @param publicUrl what signatures are made for
     * @param patience how long an answer is waited for
     */
    public WebhookSender(String gateway, String publicUrl, String authToken, Duration patience) {
        this.patience = patience;
        this.gateway = gateway;
        this.publicUrl = publicUrl;
        this.authToken = authToken;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(patience)
                        .executor(threads)
                        .build();
    }

    /** Posts one form; never fails, a failure is an answer too. */
    public CompletableFuture<Answered> post(String path, FormParameters form) {
        var request =
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .timeout(patience)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "X-Twilio-Signature",
                                CarrierSignature.sign(publicUrl + path, form, authToken))
                        .POST(BodyPublishers.ofString(encoded(form)))
                        .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .handle((answer, failure) ->
                        new Answered(failure == null ? answer.statusCode() : 0, System.nanoTime()));
    }

    /** Loads the classes of a request and opens a connection, at another server. */
    public void warmUp(URI elsewhere) {
        var request = HttpRequest.newBuilder(elsewhere).timeout(patience).GET().build();
        for (int i = 0; i < 50; i++) {
            http.sendAsync(request, BodyHandlers.discarding()).join();
            var form = new WebhookForms("AC").text(WebhookForms.newSid(), "+1", "+1", "warm");
            CarrierSignature.sign(publicUrl, form, authToken + encoded(form).length());
        }
    }

    private static String encoded(FormParameters form) {
        return form.all().stream()
                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
