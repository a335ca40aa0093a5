package care.vigil.notification.store;

import care.vigil.notification.page.PageCode;
import care.vigil.notification.reply.AskedPage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The pages that a clinician's reply can mean. */
@Singleton
public class AskedPages {

    /**
     * What a clinician may be answering: open pages, those asked within 12 h, the newest of each,
     * and those of cases that they have; open ones first, then the newest. However many pages they
     * ever had, no others are read.
     */
    public List<AskedPage> of(Handle tx, UUID clinicianId, String program) {
        return tx.createQuery(
                        """
                        with meant as (
                            (select page_id from page
                              where clinician_id = :clinician and program = :program and open
                              order by asked_at desc limit 50)
                            union
                            (select page_id from page
                              where clinician_id = :clinician and program = :program
                                and asked_at > (select vigil_now() - interval '12 hours')
                              order by asked_at desc limit 50)
                            union
                            select page_id from paged_case join page using (escalation_id)
                             where owner_id = :clinician and closed_version is null
                               and clinician_id = :clinician and program = :program)
                        select page_id, escalation_id, code, open, reached, asked_at,
                               owner_id = :clinician and closed_version is null as owned
                          from meant join page using (page_id) join paged_case using (escalation_id)
                        union all
                        select null, escalation_id, null, false, reached, null, true
                          from paged_case
                         where owner_id = :clinician and closed_version is null
                           and not exists (select from page where page.escalation_id = paged_case.escalation_id
                               and clinician_id = :clinician)
                         order by open desc, asked_at desc nulls last
                        """)
                .bind("clinician", clinicianId)
                .bind("program", program)
                .map((row, _) -> asked(row))
                .list();
    }

    private static AskedPage asked(ResultSet row) throws SQLException {
        var code = row.getString("code");
        return new AskedPage(
                row.getObject("page_id", UUID.class),
                row.getObject("escalation_id", UUID.class),
                code == null ? null : new PageCode(code),
                row.getBoolean("open"),
                row.getBoolean("owned"),
                row.getBoolean("reached"));
    }
}
