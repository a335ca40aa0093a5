package care.vigil.intake.store;

import care.vigil.intake.contact.Contact;
import care.vigil.intake.firsttext.FirstText;
import care.vigil.intake.store.Messages.Answering;
import care.vigil.intake.store.Messages.Place;
import care.vigil.sealed.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What contacts were answered from here, and when. */
@ApplicationScoped
public class Answers {

    private final BlindIndex index;

    Answers(BlindIndex index) {
        this.index = index;
    }

    /** What a contact was answered lately; {@code words} may be null when they do not matter. */
    public FirstText.Answers of(Handle tx, Contact contact, String words, Instant now) {
        return tx.createQuery(
                        """
                        select count(*) as within_hour,
                            count(*) filter (where words_index = :words) as same_words
                        from message where contact_id = :id and answered_at > :since\
                        """)
                .bind("words", words == null ? null : index(contact.id(), words))
                .bind("id", contact.id())
                .bind("since", now.minus(1, ChronoUnit.HOURS))
                .map((row, _) ->
                        new FirstText.Answers(
                                contact.firstTextAt(),
                                row.getInt("within_hour"),
                                row.getInt("same_words")))
                .one();
    }

    /** A message has been answered with this. */
    public void sent(Handle tx, UUID messageId, Answering answering) {
        tx.createUpdate(
                        "update message set first_text = 'SENT', answered_with = :template,"
                                + " answered_at = :now where message_id = :id")
                .bind("template", answering.template().name())
                .bind("now", answering.at())
                .bind("id", messageId)
                .execute();
    }

    /**
     * A message of this request whose answer was left to a case that was open then, and that
     * arrived after {@code since}.
     */
    public Optional<Place> leftToCase(Handle tx, UUID requestEventId, Instant since) {
        return tx.createQuery(
                        """
                        select message_id, contact_id, program, received_at from message
                        where request_event_id = :requestEventId and first_text = 'CASE_OPEN'
                            and received_at > :since for update\
                        """)
                .bind("requestEventId", requestEventId)
                .bind("since", since)
                .map(ConstructorMapper.of(Place.class))
                .findOne();
    }

    /** The same words of the same contact are found again by this; nothing else can be told. */
    byte[] index(UUID contactId, String words) {
        return index.ofText("words:" + contactId, words.strip());
    }
}
