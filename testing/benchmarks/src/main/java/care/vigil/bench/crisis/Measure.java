package care.vigil.bench.crisis;

/** What is measured, in the order in which it happens. */
public enum Measure {
    WEBHOOK_ANSWERED("webhook-answered", "webhook received → answered (durable)"),
    FIRST_PAGE("first-page", "webhook received → carrier asked to send the first page"),
    TO_INTAKE("stage-1-intake", "· until intake has it (gateway, signature)"),
    TO_CASE("stage-2-case", "· until escalation has opened the case (commit, Kafka)"),
    TO_ATTEMPT("stage-3-attempt", "· until notification has planned the SMS (commit, Kafka)"),
    TO_CLAIM("stage-4-claim", "· until the SMS is claimed (commit)"),
    TO_CARRIER("stage-5-carrier", "· until the carrier has the request (commit, HTTP)"),
    ACKNOWLEDGED("reply-applied", "reply received → acknowledgement applied"),
    CONFIRMED("reply-confirmed", "reply received → confirmation handed to the carrier"),
    SPOKEN("key-spoken", "key pressed → answer spoken");

    private final String file;
    private final String words;

    Measure(String file, String words) {
        this.file = file;
        this.words = words;
    }

    /** Its name in file names. */
    public String file() {
        return file;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }
}
