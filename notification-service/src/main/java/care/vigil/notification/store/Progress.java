package care.vigil.notification.store;

import care.vigil.notification.page.CarrierStatus;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the carrier reports of attempts that it has. */
@Singleton
public class Progress {

    /** Records progress that the carrier reports; what is over needs no ending. */
    public void record(Handle tx, UUID attemptId, CarrierStatus status, Integer carrierCode) {
        tx.createUpdate(
                        """
                        update attempt set carrier_status = :status, carrier_code = coalesce(:code, carrier_code),
                               end_wanted = end_wanted and not :over
                         where attempt_id = :id
                        """)
                .bind("id", attemptId)
                .bind("status", status)
                .bind("over", status.isFinal())
                .bind("code", carrierCode)
                .execute();
    }

    /**
     * Records progress that decides nothing, of attempts that the carrier is known to have; answers
     * which of them it was news for.
     */
    public Set<UUID> record(Handle tx, Map<UUID, CarrierStatus> statuses) {
        return tx.createQuery(
                        """
                        update attempt set carrier_status = report.status
                          from unnest(:ids, :statuses) as report (id, status)
                         where attempt_id = report.id and state = 'ACCEPTED'
                           and (carrier_status is null or array_position(:order, carrier_status)
                                < least(array_position(:order, report.status),
                                        array_position(:order, 'DELIVERED')))
                        returning attempt_id
                        """)
                .bindArray("ids", UUID.class, List.copyOf(statuses.keySet()))
                .bindArray("statuses", String.class, names(statuses.values()))
                .bindArray("order", String.class, names(List.of(CarrierStatus.values())))
                .mapTo(UUID.class)
                .set();
    }

    private static List<String> names(Collection<CarrierStatus> statuses) {
        return statuses.stream().map(CarrierStatus::name).toList();
    }
}
