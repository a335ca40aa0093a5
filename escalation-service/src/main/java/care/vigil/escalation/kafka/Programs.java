package care.vigil.escalation.kafka;

import care.vigil.escalation.store.ProgramCopies;
import care.vigil.events.ProgramEvent;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.events.Topics;
import care.vigil.messaging.TopicHandler;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Keeps this service's own copy of every program. */
@Singleton
class Programs implements TopicHandler<ProgramEvent> {

    private final ProgramCopies copies;
    private final WaitingCases waiting;

    Programs(ProgramCopies copies, WaitingCases waiting) {
        this.copies = copies;
        this.waiting = waiting;
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
            case ProgramPublished published -> {
                copies.keep(tx, published);
                waiting.open(tx, published.program());
            }
        }
    }
}
