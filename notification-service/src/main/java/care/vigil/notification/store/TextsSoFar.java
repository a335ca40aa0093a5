package care.vigil.notification.store;

import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What somebody was texted already, so that nothing is said twice and no two machines talk on. */
@Singleton
public class TextsSoFar {

    private final Secrets secrets;

    TextsSoFar(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Whether a clinician was told this about a case since an instant. */
    public boolean wasTold(
            Handle tx, UUID escalationId, UUID clinicianId, String about, Instant since) {
        return tx.createQuery(
                        """
                        select exists (select from attempt
                         where escalation_id = :case and clinician_id = :clinician and kind = 'ANSWER'
                           and about = :about and created_at >= :since)
                        """)
                .bind("case", escalationId)
                .bind("clinician", clinicianId)
                .bind("about", about)
                .bind("since", since)
                .mapTo(Boolean.class)
                .one();
    }

    /** How many answers went to a number within the last hour. */
    public int answersWithinAnHour(Handle tx, PhoneNumber to) {
        return tx.createQuery(
                        """
                        select count(*) from attempt where to_index = :index and channel = 'SMS' and kind = 'ANSWER'
                           and created_at > (select vigil_now() - interval '1 hour')
                        """)
                .bind("index", secrets.indexOf(to))
                .mapTo(Integer.class)
                .one();
    }

    /** How long ago the last text of any kind to a number left; an hour if none did since. */
    public Duration sinceTheLast(Handle tx, PhoneNumber to) {
        return tx.createQuery(
                        """
                        select coalesce(extract(epoch from vigil_now() - max(coalesce(claimed_at, created_at))), 3600)
                         from attempt where to_index = :index and channel = 'SMS'
                           and created_at > (select vigil_now() - interval '1 hour')
                        """)
                .bind("index", secrets.indexOf(to))
                .mapTo(Double.class)
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
                .one();
    }

    /** How many texts of any kind went to a number within the last hour. */
    public int textsWithinAnHour(Handle tx, PhoneNumber to) {
        return tx.createQuery(
                        """
                        select count(*) from attempt where to_index = :index and channel = 'SMS'
                           and created_at > (select vigil_now() - interval '1 hour')
                        """)
                .bind("index", secrets.indexOf(to))
                .mapTo(Integer.class)
                .one();
    }
}
