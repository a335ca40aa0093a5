package care.vigil.roster.store;

import care.vigil.events.Role;
import care.vigil.roster.program.KnownClinicians;
import care.vigil.roster.store.Clinician.Phone;
import care.vigil.sealed.FieldCipher;
import care.vigil.sealed.PhoneNumber;
import care.vigil.sealed.PhoneSeal;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Clinicians, their phones (encrypted here, sealed for notification-service) and programs. */
@Singleton
public class Clinicians {

    private static final String SELECT =
            "select id, handle, display_name, active, version from clinician ";

    private final FieldCipher cipher;
    private final PhoneSeal seal;

    Clinicians(FieldCipher cipher, PhoneSeal seal) {
        this.cipher = cipher;
        this.seal = seal;
    }

    /** Everyone, by handle. */
    public List<Clinician> all(Handle handle) {
        return handle.createQuery(SELECT + "order by handle")
                .map((row, _) -> clinician(handle, row))
                .list();
    }

    /** The active clinicians of a program, by handle. */
    public List<Clinician> of(Handle handle, String program) {
        return handle.createQuery(
                        SELECT
                                + "where active and id in (select clinician_id"
                                + " from clinician_membership where program = ?) order by handle")
                .bind(0, program)
                .map((row, _) -> clinician(handle, row))
                .list();
    }

    /** What the rules for a program's document need to know. */
    public KnownClinicians known(Handle handle, String program) {
        return new KnownClinicians(
                of(handle, program).stream()
                        .collect(
                                Collectors.toMap(
                                        Clinician::handle, one -> one.memberships().get(program))));
    }

    /** The id of somebody by handle, whatever their program. */
    public Optional<UUID> id(Handle handle, String who) {
        return handle.createQuery("select id from clinician where handle = ?")
                .bind(0, who)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Adds somebody without phones and programs. */
    public UUID add(Handle tx, String handle, String displayName) {
        var id = UUID.randomUUID();
        tx.execute(
                "insert into clinician (id, handle, display_name) values (?, ?, ?)",
                id,
                handle,
                displayName);
        return id;
    }

    /** Adds a phone behind the others. Its owner has shown to the installer that it is theirs. */
    public void addPhone(
            Handle tx, UUID clinician, PhoneNumber number, boolean sms, boolean voice) {
        var id = UUID.randomUUID();
        tx.execute(
                "insert into clinician_phone (id, clinician_id, position, number_encrypted,"
                        + " sealed_number, sms, voice, verified) values (?, ?,"
                        + " (select count(*) from clinician_phone where clinician_id = ?),"
                        + " ?, ?, ?, ?, true)",
                id,
                clinician,
                clinician,
                cipher.encrypt(number.e164(), context(id)),
                seal.seal(number),
                sms,
                voice);
    }

    /** Lets somebody be on call in a program, in these roles and no others. */
    public void join(Handle tx, UUID clinician, String program, Set<Role> roles) {
        tx.execute(
                "insert into clinician_membership (clinician_id, program, roles) values (?, ?, ?)"
                        + " on conflict (clinician_id, program) do update set roles = excluded.roles",
                clinician,
                program,
                roles.stream().map(Role::word).toArray(String[]::new));
        tx.execute("update clinician set version = version + 1 where id = ?", clinician);
    }

    private Clinician clinician(Handle handle, ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new Clinician(
                id,
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getLong(5),
                memberships(handle, id),
                phones(handle, id));
    }

    private static Map<String, Set<Role>> memberships(Handle handle, UUID clinician) {
        return handle.createQuery(
                        "select program, roles from clinician_membership where clinician_id = ?")
                .bind(0, clinician)
                .map((row, _) -> Map.entry(row.getString(1), roles(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray(2).getArray())
                .map(Role::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Phone> phones(Handle handle, UUID clinician) {
        return handle.createQuery(
                        "select id, number_encrypted, sealed_number, sms, voice, verified"
                                + " from clinician_phone where clinician_id = ? order by position")
                .bind(0, clinician)
                .map((row, _) -> phone(row))
                .list();
    }

    private Phone phone(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var number = PhoneNumber.of(cipher.decryptText(row.getBytes(2), context(id)));
        return new Phone(
                id,
                number.masked(),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6));
    }

    private static String context(UUID phone) {
        return "clinician_phone.number:" + phone;
    }
}
