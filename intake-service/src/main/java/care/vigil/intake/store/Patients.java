package care.vigil.intake.store;

import care.vigil.intake.contact.Sender;
import care.vigil.intake.patient.Candidate;
import care.vigil.intake.patient.Candidates;
import care.vigil.intake.patient.SafetyFlag;
import care.vigil.sealed.BlindIndex;
import care.vigil.sealed.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Finds the patients whom a sender may be. */
@ApplicationScoped
public class Patients {

    static final String SEPARATOR = " ";

    private final BlindIndex index;
    private final FieldCipher cipher;

    Patients(BlindIndex index, FieldCipher cipher) {
        this.index = index;
        this.cipher = cipher;
    }

    /** Everybody enrolled with this phone or this account; nobody for a hidden number. */
    public Candidates candidates(Handle tx, String program, Sender sender) {
        var found = new LinkedHashMap<UUID, Candidate>();
        sender.phone()
                .map(number -> index.of(program, number))
                .ifPresent(key -> add(found, tx, "patient_phone", "phone_index", program, key));
        if (sender instanceof Sender.Account(var id, _)) {
            var key = index.ofText(Contacts.accounts(program), id);
            add(found, tx, "patient_account", "account_index", program, key);
        }
        return new Candidates(List.copyOf(found.values()));
    }

    private void add(
            Map<UUID, Candidate> found,
            Handle tx,
            String table,
            String column,
            String program,
            byte[] key) {
        tx.createQuery(
                        "select patient_id, languages, safety_flags, country from <table> join patient using"
                                + " (patient_id) where <table>.program = :program and <column> = :key"
                                + " order by patient_id")
                .define("table", table)
                .define("column", column)
                .bind("program", program)
                .bind("key", key)
                .map((row, _) -> candidate(row))
                .forEach(candidate -> found.put(candidate.patientId(), candidate));
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        var id = row.getObject("patient_id", UUID.class);
        var languages = words(row.getBytes("languages"), "patient.languages:" + id);
        var flags =
                words(row.getBytes("safety_flags"), "patient.safety_flags:" + id).stream()
                        .map(SafetyFlag::of)
                        .collect(Collectors.toUnmodifiableSet());
        var country = row.getBytes("country");
        return new Candidate(
                id,
                languages,
                flags,
                country == null ? null : cipher.decryptText(country, "patient.country:" + id));
    }

    private List<String> words(byte[] sealed, String context) {
        var text = cipher.decryptText(sealed, context);
        return text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR));
    }
}
