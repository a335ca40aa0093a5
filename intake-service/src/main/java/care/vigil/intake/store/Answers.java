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

    /** What a contact was answered last, and how often these words came lately. */
    public FirstText.Answers of(Handle tx, Contact contact, String words, Instant now) {
        return new FirstText.Answers(
                contact.firstTextAt(),
                tx.createQuery(
                                """
                                select count(*) from message where contact_id = :id
                                    and received_at > :since and words_index = :words\
                                """)
                        .bind("id", contact.id())
                        .bind("since", now.minus(1, ChronoUnit.HOURS))
                        .bind("words", index(contact.id(), words))
                        .mapTo(Integer.class)
                        .one());
    }

    /** The same for a message that is here. */
    public FirstText.Answers before(Handle tx, Contact contact, UUID messageId, Instant now) {
        return new FirstText.Answers(
                contact.firstTextAt(),
                tx.createQuery(
                                """
                                select count(*) from message earlier join message this
                                    using (contact_id, words_index)
                                where this.message_id = :id and earlier.message_id <> :id
                                    and earlier.received_at > :since\
                                """)
                        .bind("id", messageId)
                        .bind("since", now.minus(1, ChronoUnit.HOURS))
                        .mapTo(Integer.class)
                        .one());
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

    /**
     * The same words of the same contact are found again by this; nothing else can be told. Null
     * where there are none, as in a picture or a call: they are never the same.
     */
    byte[] index(UUID contactId, String words) {
        return words.isBlank() ? null : index.ofText("words:" + contactId, words.strip());
    }
}
