package care.vigil.notification.store;

import care.vigil.events.CarrierWord;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.CarrierStatus;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.LastWord;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the carrier said last about pages. */
@Singleton
public class CarrierWords {

    /** The last word about each page, by each way by which it left. */
    public List<CarrierWord> of(Handle handle, Collection<UUID> pages) {
        return handle
                .createQuery(
                        """
                        select distinct on (page_id, channel) page_id, channel, state, carrier_status, key_pressed
                          from attempt where page_id = any(:pages) and kind = 'PAGE'
                         order by page_id, channel, round desc, tries desc, created_at desc
                        """)
                .bindArray("pages", UUID.class, pages)
                .map((row, _) -> word(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CarrierWord> word(ResultSet row) throws SQLException {
        var page = row.getObject("page_id", UUID.class);
        var channel = Channel.valueOf(row.getString("channel"));
        var status = row.getString("carrier_status");
        return LastWord.of(
                        channel,
                        Attempt.State.valueOf(row.getString("state")),
                        status == null ? null : CarrierStatus.valueOf(status),
                        row.getBoolean("key_pressed"))
                .map(word -> new CarrierWord(page, channel.via(), word));
    }
}
