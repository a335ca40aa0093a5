package care.vigil.notification.store;

/** What the direct ways may have left, and how the database tells that there is some. */
public enum Leftover {
    CALL_TO_END("select from attempt where end_wanted and sid is not null"),
    CLAIM_WITHOUT_RESULT("select from attempt where state in ('CLAIMED', 'UNKNOWN')"),
    CROSSED_MESSAGE("select from crossed_message where next_try_at <= vigil_now()"),
    HELD_STAND_DOWN("select from held_stand_down"),
    PAGE_UNPLANNED("select from page where open and planned_round < round"),
    PAGE_UNANSWERED("select from page where open and calls_ended >= 2 and failed_round < round"),
    SILENT_CALL("select from live_call where since < vigil_now() - interval '90 seconds'"),
    REPLY_TO_ASK_ABOUT("select from reply where next_ask_at <= vigil_now()");

    private final String rows;

    Leftover(String rows) {
        this.rows = rows;
    }

    String column() {
        return "exists (" + rows + ") as " + name();
    }
}
