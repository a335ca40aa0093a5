package care.vigil.notification.page;

/** What came of asking the carrier, once. */
public sealed interface Outcome {

    /** The carrier took it, and names it so. */
    record Accepted(String sid, String carrierStatus) implements Outcome {}

    /**
     * This number cannot be reached in this way: invalid, blocked, opted out. Not to be retried.
     */
    record ChannelLost(int carrierCode) implements Outcome {}

    /**
     * The carrier said no for a reason of its own or ours; it says nothing about the person.
     *
     * @param carrierCode null when the carrier gave none
     */
    record CarrierTrouble(Integer carrierCode) implements Outcome {}

    /**
     * Nobody knows whether the carrier took it: a time-out, a broken answer, a 5xx. To be found out
     * by listing, never by asking again.
     *
     * @param carrierCode null when the carrier gave none
     */
    record Unknown(Integer carrierCode) implements Outcome {}
}
