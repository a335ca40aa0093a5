package care.vigil.intake.kafka;

import care.vigil.events.ProgramEvent;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.events.Topics;
import care.vigil.intake.IntakeService;
import care.vigil.messaging.TopicHandler;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/** Topic {@code programs} in: intake keeps its own copy, so that a text never waits for roster. */
@ApplicationScoped
class ProgramsHandler implements TopicHandler<ProgramEvent> {

    private final IntakeService intake;

    ProgramsHandler(IntakeService intake) {
        this.intake = intake;
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
            case ProgramPublished published -> intake.learn(tx, published);
        }
    }
}
