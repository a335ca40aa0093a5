package care.vigil.intake.store;

import care.vigil.carrier.FormParameters;
import care.vigil.events.Via;
import care.vigil.intake.message.CarrierForm;
import care.vigil.intake.message.InboundMessage;
import care.vigil.intake.message.Original;
import care.vigil.sealed.BlindIndex;
import care.vigil.sealed.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What came for a number that no program has. Kept whole, so that it can still be answered for. */
@ApplicationScoped
public class UnroutedMessages {

    private static final String NUMBERS = "unrouted";

    private final FieldCipher cipher;
    private final BlindIndex index;

    UnroutedMessages(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    /** A message that waits for its program. */
    public record Waiting(InboundMessage message, Instant receivedAt) {}

    /** Keeps a message; a copy changes nothing. */
    public void keep(Handle tx, String to, InboundMessage message, Instant now) {
        var id = message.sourceId();
        tx.createUpdate(
                        """
                        insert into unrouted_message values (:id, :toIndex, :via, :original, :now)
                        on conflict do nothing\
                        """)
                .bind("id", id)
                .bind("toIndex", index.ofText(NUMBERS, to))
                .bind("via", message.via().name())
                .bind("original", cipher.encrypt(message.original().bytes(), originalOf(id)))
                .bind("now", now)
                .execute();
    }

    /** Takes out what waits for this number, oldest first. */
    public List<Waiting> take(Handle tx, String number, Instant now) {
        return tx
                .createQuery(
                        """
                        update unrouted_message set routed_at = :now
                        where to_index = :toIndex and routed_at is null
                        returning source_id, via, original, received_at\
                        """)
                .bind("now", now)
                .bind("toIndex", index.ofText(NUMBERS, number))
                .map((row, _) -> waiting(row))
                .stream()
                .sorted(Comparator.comparing(Waiting::receivedAt))
                .toList();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var context = originalOf(row.getString("source_id"));
        var bytes = cipher.decrypt(row.getBytes("original"), context);
        var form = new CarrierForm(FormParameters.parse(bytes), Original.of(bytes));
        var message = Via.valueOf(row.getString("via")) == Via.CALL ? form.call() : form.text();
        return new Waiting(message, row.getTimestamp("received_at").toInstant());
    }

    private static String originalOf(String sourceId) {
        return "unrouted_message.original:" + sourceId;
    }
}
