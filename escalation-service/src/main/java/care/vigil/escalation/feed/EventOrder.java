package care.vigil.escalation.feed;

import java.util.Collection;
import java.util.List;

/** The global order of case events; a number may become visible later than a greater one. */
interface EventOrder {

    /** The greatest number that is visible; 0 where there is none. */
    long newest();

    /** What came after a number, and what of the missing ones has come; in ascending order. */
    List<Change> after(long number, Collection<Long> missing, int limit);
}
