package care.vigil.notification.store;

import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Clinician;
import care.vigil.notification.page.Telephone;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which ways to a telephone are closed: refused for good, or opted out of. */
@Singleton
public class LostChannels {

    private final Secrets secrets;

    LostChannels(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A way is closed. */
    public void lost(Handle tx, PhoneNumber number, Channel channel, String from, int code) {
        tx.execute(
                """
                insert into lost_channel values (?, ?, ?, ?, vigil_now())
                on conflict (number_index, channel, from_number) do update
                set carrier_code = excluded.carrier_code, since = excluded.since
                """,
                secrets.indexOf(number),
                channel.name(),
                from,
                code);
    }

    /** Texts from that telephone: it takes texts again. */
    public void found(Handle tx, PhoneNumber number) {
        tx.execute(
                "delete from lost_channel where number_index = ? and channel = 'SMS'",
                secrets.indexOf(number));
    }

    /** A clinician's numbers have changed: what was known of them is old. */
    public void forget(Handle tx, Clinician clinician) {
        readable(clinician)
                .forEach(telephone ->
                        tx.execute(
                                "delete from lost_channel where number_index = ?",
                                secrets.indexOf(telephone.number())));
    }

    /**
     * Since when a clinician cannot be reached in any way; empty while there is one.
     *
     * @param now used where there was never a number
     */
    public Optional<Instant> lostSince(Handle tx, Clinician clinician, Instant now) {
        var newest = now;
        boolean any = false;
        for (var telephone : clinician.active() ? readable(clinician) : List.<Telephone>of()) {
            for (var channel : Channel.values()) {
                if (telephone.takes(channel)) {
                    var since = lostSince(tx, telephone, channel);
                    if (since.isEmpty()) {
                        return Optional.empty();
                    }
                    newest = any && newest.isAfter(since.get()) ? newest : since.get();
                    any = true;
                }
            }
        }
        return Optional.of(newest);
    }

    /** The cases that a clinician has or is paged about. */
    public List<UUID> casesOf(Handle tx, UUID clinicianId) {
        return tx.createQuery(
                        """
                        select escalation_id from paged_case
                         where owner_id = :clinician and closed_version is null
                        union
                        select escalation_id from page where clinician_id = :clinician and open
                        """)
                .bind("clinician", clinicianId)
                .mapTo(UUID.class)
                .list();
    }

    private Optional<Instant> lostSince(Handle tx, Telephone telephone, Channel channel) {
        return tx.createQuery(
                        """
                        select max(since) from lost_channel
                         where number_index = :index and channel = :channel
                           and since > vigil_now() - interval '12 hours'
                        """)
                .bind("index", secrets.indexOf(telephone.number()))
                .bind("channel", channel)
                .mapTo(Instant.class)
                .findOne();
    }

    private static List<Telephone> readable(Clinician clinician) {
        return clinician.telephones().stream().filter(t -> t.number() != null).toList();
    }
}
