package care.vigil.escalation.kafka;

import care.vigil.escalation.EscalationService;
import care.vigil.escalation.store.ProgramCopies;
import care.vigil.escalation.store.ProgramCopy;
import care.vigil.escalation.store.WaitingRequests;
import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** Opens the cases of requests that had to wait for their program or its roster. */
@Singleton
public class WaitingCases {

    private final EscalationService service;
    private final ProgramCopies programs;
    private final WaitingRequests waiting;

    WaitingCases(EscalationService service, ProgramCopies programs, WaitingRequests waiting) {
        this.service = service;
        this.programs = programs;
        this.waiting = waiting;
    }

    /** Opens what waited for a program, now that program and roster are known. */
    public void open(Handle tx, String program) {
        programs.find(tx, program)
                .filter(copy -> copy.rosterVersion() > 0)
                .ifPresent(copy -> openAll(tx, copy));
    }

    /** Opens what has waited too long for a roster: nobody on call is an answer too. */
    public void openWithoutRoster(Handle tx, Duration waitedFor) {
        for (var program : waiting.programsThatWait(tx, waitedFor)) {
            programs.find(tx, program).ifPresent(copy -> openAll(tx, copy));
        }
    }

    private void openAll(Handle tx, ProgramCopy copy) {
        for (var event : waiting.take(tx, copy.program().slug())) {
            switch (event) {
                case CrisisRequested request -> service.requestArrived(tx, request, copy);
            }
        }
    }
}
