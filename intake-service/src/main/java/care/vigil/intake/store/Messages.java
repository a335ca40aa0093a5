package care.vigil.intake.store;

import care.vigil.events.EventJson;
import care.vigil.events.PatientTextTemplate;
import care.vigil.intake.firsttext.FirstText;
import care.vigil.intake.message.InboundMessage;
import care.vigil.sealed.FieldCipher;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Every message that was ever taken, its words encrypted. */
@ApplicationScoped
public class Messages {

    private final FieldCipher cipher;
    private final Answers answers;

    Messages(FieldCipher cipher, Answers answers) {
        this.cipher = cipher;
        this.answers = answers;
    }

    /** Where a message is kept. */
    public record Place(UUID messageId, UUID contactId, String program, Instant receivedAt) {}

    /**
     * What was made of a message.
     *
     * @param danger its words speak of danger to life
     * @param answering what is sent where {@code answer} says so, and when
     */
    public record Treatment(boolean danger, FirstText answer, Answering answering) {

        private Optional<PatientTextTemplate> template() {
            return sent().map(Answering::template);
        }

        private Optional<Instant> answeredAt() {
            return sent().map(Answering::at);
        }

        private Optional<Answering> sent() {
            return answer == FirstText.SENT ? Optional.of(answering) : Optional.empty();
        }
    }

    /** What an answer says, and when it leaves. */
    public record Answering(PatientTextTemplate template, Instant at) {}

    /** The message of this source id, if it is here. */
    public Optional<UUID> known(Handle tx, String sourceId) {
        return tx.createQuery("select message_id from message where source_id = :sourceId")
                .bind("sourceId", sourceId)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Those of the carrier's ids that never arrived here. */
    public Set<String> unknown(Handle tx, List<String> sids) {
        return tx.createQuery(
                        """
                        select sid from unnest(:sids) sid
                        where not exists (select from message where source_id = sid)
                            and not exists (select from unrouted_message where source_id = sid)\
                        """)
                .bindArray("sids", String.class, sids)
                .mapTo(String.class)
                .set();
    }

    /** Keeps a message; false when a copy of it was kept at the same moment. */
    public boolean keep(Handle tx, Place place, InboundMessage message, Treatment treatment) {
        var id = place.messageId();
        return tx.createUpdate(
                                """
                                insert into message (message_id, source_id, request_event_id, contact_id,
                                    program, via, words, media, original, carrier_time, received_at,
                                    recovered, first_text, danger, words_index, answered_with, answered_at)
                                values (:id, :sourceId, :requestEventId, :contactId,
                                    :program, :via, :words, :media, :original, :carrierTime, :receivedAt,
                                    :recovered, :firstText, :danger, :wordsIndex, :template, :answeredAt)
                                on conflict (source_id) do nothing\
                                """)
                        .bind("id", id)
                        .bind("sourceId", message.sourceId())
                        .bind("requestEventId", message.requestEventId())
                        .bind("contactId", place.contactId())
                        .bind("program", place.program())
                        .bind("via", message.via().name())
                        .bind("words", cipher.encrypt(message.words(), "message.words:" + id))
                        .bind("media", cipher.encrypt(media(message), "message.media:" + id))
                        .bind(
                                "original",
                                cipher.encrypt(message.original().bytes(), originalOf(id)))
                        .bind("carrierTime", message.carrierTime())
                        .bind("receivedAt", place.receivedAt())
                        .bind("recovered", message.recovered())
                        .bind("firstText", treatment.answer().name())
                        .bind("danger", treatment.danger())
                        .bind("wordsIndex", answers.index(place.contactId(), message.words()))
                        .bind("template", treatment.template().map(Enum::name).orElse(null))
                        .bind("answeredAt", treatment.answeredAt().orElse(null))
                        .execute()
                == 1;
    }

    /** Who sent a message that is here. */
    public UUID contactOf(Handle tx, UUID messageId) {
        return tx.createQuery("select contact_id from message where message_id = :id")
                .bind("id", messageId)
                .mapTo(UUID.class)
                .one();
    }

    /** Whether whoever sent a message can be texted at all. */
    public boolean senderIsTextable(Handle tx, UUID messageId) {
        return tx.createQuery(
                        "select first_text not in ('NO_NUMBER', 'FORBIDDEN') from message where"
                                + " message_id = :id")
                .bind("id", messageId)
                .mapTo(Boolean.class)
                .one();
    }

    /** True when a kept message arrived in exactly these bytes. */
    public boolean sameOriginal(Handle tx, UUID messageId, byte[] bytes) {
        return tx.createQuery("select original from message where message_id = :id")
                .bind("id", messageId)
                .mapTo(byte[].class)
                .findOne()
                .map(sealed -> cipher.decrypt(sealed, originalOf(messageId)))
                .map(kept -> Arrays.equals(kept, bytes))
                .orElse(false);
    }

    /** The request of this event id has a case. */
    public void caseKnown(Handle tx, UUID requestEventId, UUID escalationId, Instant now) {
        tx.createUpdate(
                        """
                        update message set escalation_id = :escalationId, case_known_at = :now
                        where request_event_id = :requestEventId and case_known_at is null\
                        """)
                .bind("escalationId", escalationId)
                .bind("now", now)
                .bind("requestEventId", requestEventId)
                .execute();
    }

    /**
     * The programs with a request that has waited for a case since {@code before} and that
     * escalation-service has not confirmed by HTTP either.
     */
    public List<String> programsWithoutCase(Handle tx, Instant before) {
        return tx.createQuery(
                        """
                        select distinct program from message
                        where case_known_at is null and received_at <= :before
                            and not exists (select from outbox where topic = 'crisis-requests'
                                and event_id = request_event_id and receipted_at is not null)
                        order by program\
                        """)
                .bind("before", before)
                .mapTo(String.class)
                .list();
    }

    /** When the oldest request arrived that still has no case. */
    public Optional<Instant> oldestWithoutCase(Handle tx) {
        return tx.createQuery(
                        """
                        select min(received_at) from message where case_known_at is null
                            and not exists (select from outbox where topic = 'crisis-requests'
                                and event_id = request_event_id and receipted_at is not null)\
                        """)
                .mapTo(Instant.class)
                .findOne();
    }

    private static String originalOf(UUID messageId) {
        return "message.original:" + messageId;
    }

    private static String media(InboundMessage message) {
        try {
            return message.media().isEmpty()
                    ? null
                    : EventJson.MAPPER.writeValueAsString(message.media());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("References that cannot be written", impossible);
        }
    }
}
