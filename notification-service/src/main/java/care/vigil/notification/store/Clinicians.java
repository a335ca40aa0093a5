package care.vigil.notification.store;

import care.vigil.events.ClinicianEvent.ClinicianPublished;
import care.vigil.events.ClinicianEvent.Phone;
import care.vigil.events.Role;
import care.vigil.notification.page.Clinician;
import care.vigil.notification.page.Telephone;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Our copies of the clinicians: names, memberships, telephones. */
@Singleton
public class Clinicians {

    private final Secrets secrets;
    private final Remembered<UUID, Clinician> known = new Remembered<>();

    Clinicians(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Keeps a snapshot; false for the same or a lower version, which changes nothing. */
    public boolean keep(Handle tx, ClinicianPublished snapshot) {
        known.heardNews(tx);
        var isNews =
                tx.createUpdate(
                                """
                                insert into clinician (clinician_id, version, as_of, display_name, active)
                                values (:clinicianId, :version, :asOf, :displayName, :active)
                                on conflict (clinician_id) do update
                                   set version = excluded.version, as_of = excluded.as_of,
                                       display_name = excluded.display_name, active = excluded.active
                                 where clinician.version < excluded.version
                                """)
                        .bindMethods(snapshot)
                        .execute();
        if (isNews == 0) {
            tx.execute(
                    "update clinician set as_of = ? where clinician_id = ? and version = ? and as_of < ?",
                    snapshot.asOf(),
                    snapshot.clinicianId(),
                    snapshot.version(),
                    snapshot.asOf());
            return false;
        }
        var id = snapshot.clinicianId();
        tx.execute("delete from clinician_phone where clinician_id = ?", id);
        tx.execute("delete from membership where clinician_id = ?", id);
        int position = 0;
        for (var phone : snapshot.phones()) {
            keep(tx, id, position++, phone);
        }
        for (var membership : snapshot.memberships()) {
            tx.execute(
                    "insert into membership values (?, ?, ?) on conflict do nothing",
                    id,
                    membership.program(),
                    membership.roles().stream().map(Role::word).toArray(String[]::new));
        }
        return true;
    }

    private void keep(Handle tx, UUID clinicianId, int position, Phone phone) {
        var number = secrets.open(phone.sealedNumber());
        tx.createUpdate(
                        """
                        insert into clinician_phone
                        values (:clinicianId, :phoneId, :position, :number, :index, :sms, :voice, :verified)
                        """)
                .bind("clinicianId", clinicianId)
                .bind("phoneId", phone.phoneId())
                .bind("position", position)
                .bind(
                        "number",
                        number.map(n ->
                                        secrets.seal(
                                                n.e164(),
                                                "clinician_phone.number",
                                                phone.phoneId()))
                                .orElse(null))
                .bind("index", number.map(secrets::indexOf).orElse(null))
                .bind("sms", phone.sms())
                .bind("voice", phone.voice())
                .bind("verified", phone.verified())
                .execute();
    }

    /** A clinician with their telephones; empty when no snapshot of them came yet. */
    public Optional<Clinician> find(Handle tx, UUID clinicianId) {
        return known.get(tx, clinicianId, () -> read(tx, clinicianId));
    }

    private Optional<Clinician> read(Handle tx, UUID clinicianId) {
        return tx.createQuery("select display_name, active from clinician where clinician_id = :id")
                .bind("id", clinicianId)
                .map((row, _) ->
                        new Clinician(
                                clinicianId,
                                row.getString("display_name"),
                                row.getBoolean("active"),
                                telephones(tx, clinicianId)))
                .findOne();
    }

    /** Whether a number is that of an active clinician of any program. */
    public boolean isStaff(Handle tx, PhoneNumber number) {
        return tx.createQuery(
                        """
                        select exists (select from clinician_phone join clinician using (clinician_id)
                         where number_index = :index and active)
                        """)
                .bind("index", secrets.indexOf(number))
                .mapTo(Boolean.class)
                .one();
    }

    /** The active clinician of a program who has this number. */
    public Optional<UUID> withNumber(Handle tx, String program, PhoneNumber number) {
        return tx.createQuery(
                        """
                        select clinician_id from clinician_phone
                          join clinician using (clinician_id)
                          join membership using (clinician_id)
                         where number_index = :index and program = :program and active
                         order by clinician_id limit 1
                        """)
                .bind("index", secrets.indexOf(number))
                .bind("program", program)
                .mapTo(UUID.class)
                .findOne();
    }

    private List<Telephone> telephones(Handle tx, UUID clinicianId) {
        return tx.createQuery(
                        "select * from clinician_phone where clinician_id = :id order by position")
                .bind("id", clinicianId)
                .map((row, _) -> {
                    var phoneId = row.getObject("phone_id", UUID.class);
                    var number =
                            secrets.unseal(
                                    row.getBytes("number"), "clinician_phone.number", phoneId);
                    return new Telephone(
                            phoneId,
                            number == null ? null : PhoneNumber.of(number),
                            row.getBoolean("sms"),
                            row.getBoolean("voice"),
                            row.getBoolean("verified"));
                })
                .list();
    }
}
