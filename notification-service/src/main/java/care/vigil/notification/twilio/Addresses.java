package care.vigil.notification.twilio;

import care.vigil.notification.NotificationConfig;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Purpose;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.UUID;

/** Where the carrier reaches us: ids in addresses, never a number or a name. */
@Singleton
public class Addresses {

    private final String publicUrl;

    Addresses(NotificationConfig config) {
        var url = config.publicUrl().toString();
        this.publicUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The public address of a path, as the carrier signs it. */
    public String of(String pathAndQuery) {
        return publicUrl + pathAndQuery;
    }

    /** What an answered call asks first; one that only tells something has words of its own. */
    URI answer(Attempt attempt) {
        return tells(attempt) ? words(attempt.attemptId()) : answer(attempt.attemptId());
    }

    /** What the carrier asks when it did not get what it asked before. */
    URI fallback(Attempt attempt) {
        return tells(attempt) ? words(attempt.attemptId()) : fallback(attempt.attemptId());
    }

    private static boolean tells(Attempt attempt) {
        return attempt.draft().purpose() instanceof Purpose.Answering;
    }

    private URI words(UUID attemptId) {
        return URI.create(of("/twilio/attempts/" + attemptId + "/words"));
    }

    /** What an answered call asks first. */
    public URI answer(UUID attemptId) {
        return URI.create(of("/twilio/attempts/" + attemptId + "/answer"));
    }

    private URI fallback(UUID attemptId) {
        return URI.create(of("/twilio/attempts/" + attemptId + "/fallback"));
    }

    /** Where a pressed key goes. */
    public URI digits(UUID attemptId) {
        return URI.create(of("/twilio/attempts/" + attemptId + "/digits"));
    }

    /** Where a clinician finds what is theirs; it asks who they are first. */
    public String mine() {
        return of("/mine");
    }

    /** Where the progress of an attempt is reported. */
    URI status(Attempt attempt) {
        var id = attempt.attemptId();
        return URI.create(
                attempt.draft().purpose() instanceof Purpose.Texting
                        ? of("/twilio/patient/status?attempt=" + id)
                        : of("/twilio/attempts/" + id + "/status"));
    }
}
