package care.vigil.notification.store;

import care.vigil.events.PageEvent.PageRequested;
import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.PageReason;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.PageCode;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Pages and their codes. */
@Singleton
public class Pages {

    private static final int DRAWS_PER_LENGTH = 20;

    private final SecureRandom random = new SecureRandom();

    /**
     * Records that a page is asked for; a new round, or one opened again, keeps its code if that is
     * free. Empty when a later request of the page is known already.
     */
    public Optional<Page> ask(Handle tx, PageRequested request) {
        var known = find(tx, request.pageId());
        if (known.isEmpty()) {
            return Optional.of(open(tx, request));
        }
        return known.filter(page -> page.caseVersion() < request.caseVersion())
                .map(page -> again(tx, page, request));
    }

    /** A page by its id. */
    public Optional<Page> find(Handle tx, UUID pageId) {
        return tx.createQuery("select * from page where page_id = :id")
                .bind("id", pageId)
                .map((row, _) -> read(row))
                .findOne();
    }

    /** The open pages of a case that a stand-down ends. */
    public List<Page> close(Handle tx, PagesStoodDown standDown) {
        var ended = Stream.of(PageReason.values()).filter(standDown::ends).map(Enum::name).toList();
        return tx.createQuery(
                        """
                        update page set open = false
                         where escalation_id = :case and open and case_version <= :version
                           and reason = any(:reasons)
                        returning *
                        """)
                .bind("case", standDown.escalationId())
                .bind("version", standDown.caseVersion())
                .bindArray("reasons", String.class, ended)
                .map((row, _) -> read(row))
                .list();
    }

    /** The page by which a clinician knows a case; empty when they were never paged about it. */
    public Optional<Page> ofCase(Handle tx, UUID escalationId, UUID clinicianId) {
        return tx.createQuery(
                        """
                        select * from page where escalation_id = :case and clinician_id = :clinician
                        order by reason = 'EMERGENCY_TASK', asked_at desc limit 1
                        """)
                .bind("case", escalationId)
                .bind("clinician", clinicianId)
                .map((row, _) -> read(row))
                .findOne();
    }

    /** The open pages of a clinician that they have not answered, the oldest first. */
    public List<Page> unansweredBy(Handle tx, UUID clinicianId) {
        return tx.createQuery(
                        """
                        select * from page
                         where clinician_id = :clinician and open
                           and not exists (select from reply
                               where reply.page_id = page.page_id and received_at >= page.asked_at
                                 and meaning in ('accept', 'decline'))
                         order by asked_at limit 20
                        """)
                .bind("clinician", clinicianId)
                .map((row, _) -> read(row))
                .list();
    }

    /** Pages whose newest round has no attempts yet, because something was not known. */
    public List<UUID> unplanned(Handle tx, int limit) {
        return tx.createQuery(
                        """
                        select page_id from page where open and planned_round < round
                         order by asked_at limit :limit
                        """)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** Pages that may have failed by time alone. */
    public List<UUID> unanswered(Handle tx, int limit) {
        return tx.createQuery(
                        """
                        select page_id from page
                         where open and calls_ended >= 2 and failed_round < round
                         order by asked_at limit :limit
                        """)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** Records that a round has its attempts. */
    public void planned(Handle tx, Page page) {
        tx.execute(
                "update page set planned_round = ? where page_id = ?", page.round(), page.pageId());
    }

    /** Counts a call that ended without a key. */
    public Page callEnded(Handle tx, UUID pageId) {
        return tx.createQuery(
                        "update page set calls_ended = calls_ended + 1 where page_id = :id returning *")
                .bind("id", pageId)
                .map((row, _) -> read(row))
                .one();
    }

    /** Records that a round has failed; false when that is known already. */
    public boolean failed(Handle tx, Page page) {
        return tx.execute(
                        "update page set failed_round = ? where page_id = ? and failed_round < ?",
                        page.round(),
                        page.pageId(),
                        page.round())
                == 1;
    }

    private Page open(Handle tx, PageRequested request) {
        for (int draw = 0; ; draw++) {
            var length = PageCode.USUAL_LENGTH + Math.min(draw / DRAWS_PER_LENGTH, 4);
            var page =
                    tx.createQuery(
                                    """
                                    insert into page (page_id, escalation_id, case_version, program, clinician_id,
                                        reason, code, open, round, request_event_id, received_at, asked_at,
                                        sealed_patient_phone, no_voicemail, prefers_text)
                                    values (:pageId, :escalationId, :caseVersion, :program, :clinicianId,
                                        :reason, :code, true, :round, :eventId, :receivedAt, vigil_now(),
                                        :sealedPatientPhone, :noVoicemail, :prefersText)
                                    on conflict (code) where open do nothing returning *
                                    """)
                            .bindMethods(request)
                            .bind("code", PageCode.draw(random, length).text())
                            .map((row, _) -> read(row))
                            .findOne();
            if (page.isPresent()) {
                return page.get();
            }
        }
    }

    private Page again(Handle tx, Page known, PageRequested request) {
        var code = known.open() ? known.code() : free(tx, known.code());
        return tx.createQuery(
                        """
                        update page set case_version = :caseVersion, round = greatest(round, :round),
                               reason = :reason, request_event_id = :eventId, asked_at = vigil_now(),
                               code = :code, calls_ended = case when open then calls_ended else 0 end,
                               open = true,
                               sealed_patient_phone = coalesce(:sealedPatientPhone, sealed_patient_phone),
                               no_voicemail = no_voicemail or :noVoicemail,
                               prefers_text = :prefersText
                         where page_id = :pageId returning *
                        """)
                .bindMethods(request)
                .bind("code", code.text())
                .map((row, _) -> read(row))
                .one();
    }

    private PageCode free(Handle tx, PageCode wanted) {
        var code = wanted;
        while (isTaken(tx, code)) {
            code = PageCode.draw(random, wanted.text().length());
        }
        return code;
    }

    private static boolean isTaken(Handle tx, PageCode code) {
        return tx.createQuery("select exists (select from page where open and code = :code)")
                .bind("code", code.text())
                .mapTo(Boolean.class)
                .one();
    }

    private static Page read(ResultSet row) throws SQLException {
        return new Page(
                row.getObject("page_id", UUID.class),
                row.getObject("escalation_id", UUID.class),
                row.getLong("case_version"),
                row.getString("program"),
                row.getObject("clinician_id", UUID.class),
                PageReason.valueOf(row.getString("reason")),
                new PageCode(row.getString("code")),
                row.getBoolean("open"),
                row.getInt("round"),
                row.getInt("failed_round"),
                row.getObject("request_event_id", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("calls_ended"),
                row.getString("sealed_patient_phone"));
    }
}
