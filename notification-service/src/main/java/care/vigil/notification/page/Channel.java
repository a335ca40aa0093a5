package care.vigil.notification.page;

import care.vigil.events.Via;

/** How an attempt travels. */
public enum Channel {
    SMS,
    CALL;

    /** The same in the words of the events. */
    public Via via() {
        return this == SMS ? Via.SMS : Via.CALL;
    }
}
