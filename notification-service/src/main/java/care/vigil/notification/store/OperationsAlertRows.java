package care.vigil.notification.store;

import care.vigil.events.OperationsTrouble;
import care.vigil.notification.page.Clinician;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who the operations of a program are, and when they were last told of something. */
@Singleton
public class OperationsAlertRows {

    private final Clinicians clinicians;

    OperationsAlertRows(Clinicians clinicians) {
        this.clinicians = clinicians;
    }

    /** True when the operations of a program are to be told now: not more often than so. */
    public boolean isDue(Handle tx, String program, OperationsTrouble what, Duration pause) {
        return tx.createUpdate(
                                """
                                insert into operations_alert values (:program, :what, vigil_now())
                                on conflict (program, what) do update set told_at = vigil_now()
                                 where operations_alert.told_at
                                       <= vigil_now() - :pause * interval '1 second'
                                """)
                        .bind("program", program)
                        .bind("what", what)
                        .bind("pause", pause.toSeconds())
                        .execute()
                == 1;
    }

    /** The active people of a program's operations, with their telephones. */
    public List<Clinician> operationsOf(Handle tx, String program) {
        return tx
                .createQuery(
                        """
                        select clinician_id from membership join clinician using (clinician_id)
                         where program = :program and 'operations' = any(roles) and active
                         order by clinician_id
                        """)
                .bind("program", program)
                .mapTo(UUID.class)
                .list()
                .stream()
                .map(id -> clinicians.find(tx, id))
                .flatMap(Optional::stream)
                .toList();
    }
}
