package care.vigil.notification.store;

import care.vigil.events.OwnerNews;
import care.vigil.events.PageSubject;
import care.vigil.events.PatientTextTemplate;
import care.vigil.notification.page.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A purpose as columns of an attempt; those that another purpose has are null. */
final class PurposeColumns {

    private static final List<String> ONLY_SOME =
            List.of(
                    "escalationId",
                    "pageId",
                    "round",
                    "requestEventId",
                    "clinicianId",
                    "phoneId",
                    "contactId",
                    "template",
                    "about",
                    "expiresAt",
                    "subject",
                    "news",
                    "bridgeId");

    private PurposeColumns() {}

    static Map<String, Object> of(Purpose purpose) {
        var columns = new HashMap<String, Object>();
        ONLY_SOME.forEach(name -> columns.put(name, null));
        columns.put("caseVersion", 0L);
        switch (purpose) {
            case Purpose.Asking asking -> asking(columns, asking);
            case Purpose.Answering answering -> answering(columns, answering);
            case Purpose.News news -> news(columns, news);
            case Purpose.Connecting connecting -> connecting(columns, connecting);
            case Purpose.Texting texting -> texting(columns, texting);
        }
        return columns;
    }

    static Purpose read(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "PAGE" -> asking(row);
            case "ANSWER" ->
                    new Purpose.Answering(
                            id(row, "escalation_id"),
                            id(row, "clinician_id"),
                            row.getString("about"));
            case "NEWS" ->
                    new Purpose.News(
                            id(row, "escalation_id"),
                            row.getLong("case_version"),
                            id(row, "clinician_id"),
                            OwnerNews.valueOf(row.getString("news")));
            case "CONNECT" ->
                    new Purpose.Connecting(
                            id(row, "escalation_id"),
                            id(row, "clinician_id"),
                            id(row, "bridge_id"));
            default ->
                    new Purpose.Texting(
                            id(row, "escalation_id"),
                            row.getLong("case_version"),
                            id(row, "contact_id"),
                            PatientTextTemplate.of(row.getString("template")),
                            Attempts.instant(row, "expires_at"));
        };
    }

    private static void asking(Map<String, Object> columns, Purpose.Asking asking) {
        columns.put("kind", "PAGE");
        columns.put("escalationId", asking.escalationId());
        columns.put("caseVersion", asking.caseVersion());
        columns.put("pageId", asking.pageId());
        columns.put("round", asking.round());
        columns.put("requestEventId", asking.requestEventId());
        columns.put("clinicianId", asking.clinicianId());
        columns.put("phoneId", asking.phoneId());
        columns.put("subject", asking.subject());
    }

    private static void answering(Map<String, Object> columns, Purpose.Answering answering) {
        columns.put("kind", "ANSWER");
        columns.put("escalationId", answering.escalationId());
        columns.put("clinicianId", answering.clinicianId());
        columns.put("about", answering.about());
    }

    private static void news(Map<String, Object> columns, Purpose.News news) {
        columns.put("kind", "NEWS");
        columns.put("escalationId", news.escalationId());
        columns.put("caseVersion", news.caseVersion());
        columns.put("clinicianId", news.clinicianId());
        columns.put("news", news.news());
    }

    private static void connecting(Map<String, Object> columns, Purpose.Connecting connecting) {
        columns.put("kind", "CONNECT");
        columns.put("escalationId", connecting.escalationId());
        columns.put("clinicianId", connecting.clinicianId());
        columns.put("bridgeId", connecting.bridgeId());
    }

    private static void texting(Map<String, Object> columns, Purpose.Texting texting) {
        columns.put("kind", "PATIENT_TEXT");
        columns.put("escalationId", texting.escalationId());
        columns.put("caseVersion", texting.caseVersion());
        columns.put("contactId", texting.contactId());
        columns.put("template", texting.template().word());
        columns.put("expiresAt", texting.expiresAt());
    }

    private static Purpose.Asking asking(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        return new Purpose.Asking(
                id(row, "escalation_id"),
                row.getLong("case_version"),
                id(row, "page_id"),
                row.getInt("round"),
                id(row, "request_event_id"),
                id(row, "clinician_id"),
                id(row, "phone_id"),
                subject == null ? PageSubject.CASE : PageSubject.valueOf(subject));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
