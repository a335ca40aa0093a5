package care.vigil.notification.rest;

import care.vigil.notification.twilio.Addresses;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Whoever picks up hears a first word in time, whatever the database does: a call that is answered
 * with silence or with the carrier's apology is a page that nobody understands.
 */
@Singleton
class InTime {

    private static final Logger LOG = Logger.getLogger(InTime.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_TIMES = 10;
    private static final String FIRST_WORDS = "Urgent on-call page. One moment.";
    private static final String LAST_WORDS =
            "Urgent on-call page. It cannot be read out now. Answer the text, or open Vigil. Paging goes on.";

    private final Addresses addresses;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    InTime(Addresses addresses) {
        this.addresses = addresses;
    }

    void stop(@Observes ShutdownEvent stopped) {
        workers.shutdownNow();
    }

    /** What is to be said, or a first word that needs no database, and once more from there. */
    String orOneMoment(UUID attemptId, int again, Supplier<String> twiml) {
        var task = workers.submit(twiml::get);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.errorf("ALARM a picked-up call waits for the database (time %d)", again + 1);
            task.cancel(true);
        } catch (ExecutionException failed) {
            LOG.errorf(
                    "ALARM what a picked-up call says failed: %s (time %d)",
                    failed.getCause().getClass().getSimpleName(), again + 1);
            LOG.debug("What a picked-up call says failed", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return oneMoment(attemptId, again + 1);
    }

    /** After the carrier could not get a document of this call. */
    String afterFailure(UUID attemptId, String carrierCode) {
        LOG.errorf(
                "ALARM the carrier could not get what a call says (%s)",
                carrierCode.matches("\\d{1,6}") ? carrierCode : "no code");
        return oneMoment(attemptId, 1);
    }

    private String oneMoment(UUID attemptId, int again) {
        return again > MOST_TIMES
                ? VoiceTwiml.lastWords(LAST_WORDS)
                : VoiceTwiml.oneMoment(
                        FIRST_WORDS, URI.create(addresses.answer(attemptId) + "?again=" + again));
    }
}
