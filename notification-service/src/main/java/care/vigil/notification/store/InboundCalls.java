package care.vigil.notification.store;

import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Which telephones call us: while they do, their line is busy for our own calls. */
@Singleton
public class InboundCalls {

    private final Secrets secrets;

    InboundCalls(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Somebody is on the line from this number. */
    public void heard(Handle tx, PhoneNumber from) {
        tx.execute(
                """
                insert into inbound_call values (?, vigil_now())
                on conflict (number_index) do update set last_heard_at = excluded.last_heard_at
                """,
                secrets.indexOf(from));
    }

    /** They are joined with a patient: the line may be busy for long. */
    public void joined(Handle tx, PhoneNumber from) {
        tx.execute(
                """
                update inbound_call set last_heard_at = vigil_now() + interval '30 minutes'
                 where number_index = ?
                """,
                secrets.indexOf(from));
    }

    /** Whether this number was on the line within the last minute. */
    public boolean isBusyWithUs(Handle tx, PhoneNumber number) {
        return tx.createQuery(
                        """
                        select exists (select from inbound_call where number_index = :index
                           and last_heard_at > vigil_now() - interval '60 seconds')
                        """)
                .bind("index", secrets.indexOf(number))
                .mapTo(Boolean.class)
                .one();
    }
}
