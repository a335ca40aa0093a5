package care.vigil.carrier;

/** The answer that says nothing: the carrier does no more, and the sender gets no text. */
public final class Twiml {

    /**
     * What every answer to the carrier must be sent as; plain text would be delivered to the
     * sender.
     */
    public static final String MEDIA_TYPE = "text/xml;charset=UTF-8";

    private Twiml() {}

    /** An empty response. */
    public static String empty() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    }
}
