package care.vigil.notification.kafka;

import care.vigil.carrier.inbox.InboxMarks;
import care.vigil.events.ProgramEvent;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.messaging.TopicHandler;
import care.vigil.notification.store.Programs;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Topic {@code programs} in: our copy of each program. */
@Singleton
class ProgramsTopic implements TopicHandler<ProgramEvent> {

    private final Programs programs;
    private final InboxMarks marks;

    ProgramsTopic(Programs programs, InboxMarks marks) {
        this.programs = programs;
        this.marks = marks;
    }

    @Override
    public String topic() {
        return Topics.PROGRAMS;
    }

    @Override
    public Class<ProgramEvent> type() {
        return ProgramEvent.class;
    }

    @Override
    public boolean snapshot() {
        return true;
    }

    @Override
    public void handle(Handle tx, ProgramEvent event) {
        switch (event) {
            case ProgramEvent.ProgramPublished snapshot -> {
                programs.keep(tx, snapshot);
                programs.now(tx, snapshot.program())
                        .ifPresent(now -> marks.begin(tx, now.pagerNumber(), Database.now(tx)));
            }
        }
    }
}
