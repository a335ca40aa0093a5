package care.vigil.escalation.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who listens. What is found while it is still being looked up where they begin waits
 * until they have been told; what could be seen then is not told again.
 */
final class Seat {

    private final Feed.Listener listener;
    private final List<Change> early = new ArrayList<>();
    private Position seen;

    Seat(Feed.Listener listener) {
        this.listener = listener;
    }

    /** Tells them where they begin, when this could be seen. */
    synchronized void begin(Start start, Position visible) {
        seen = visible;
        listener.begins(start);
        tell(early, start.id());
        early.clear();
    }

    synchronized void changed(List<Change> changes, long safe) {
        if (seen == null) {
            early.addAll(changes);
        } else {
            tell(changes, safe);
        }
    }

    synchronized void stillHere(long safe) {
        if (seen != null) {
            listener.stillHere(safe);
        }
    }

    synchronized void fetchesAgain(long safe) {
        if (seen != null) {
            listener.fetchesAgain(safe);
        }
    }

    private void tell(List<Change> changes, long safe) {
        var news = changes.stream().filter(change -> !seen.includes(change.streamId())).toList();
        if (!news.isEmpty()) {
            listener.changed(news, safe);
        }
    }
}
