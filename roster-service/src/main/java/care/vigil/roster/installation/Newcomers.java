package care.vigil.roster.installation;

import care.vigil.roster.Passwords;
import care.vigil.roster.account.AccountRole;
import care.vigil.roster.account.FirstPassword;
import care.vigil.roster.installation.FirstLogins.FirstLogin;
import care.vigil.roster.installation.ProgramFile.AccountEntry;
import care.vigil.roster.installation.ProgramFile.ClinicianEntry;
import care.vigil.roster.store.Accounts;
import care.vigil.roster.store.Clinicians;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Adds the people of a program file: who is there already only joins the program. */
@Singleton
class Newcomers {

    private static final String KNOWN = "(as before)";

    private final Clinicians clinicians;
    private final Accounts accounts;
    private final Passwords passwords;
    private final FirstLogins firstLogins;

    Newcomers(
            Clinicians clinicians,
            Accounts accounts,
            Passwords passwords,
            FirstLogins firstLogins) {
        this.clinicians = clinicians;
        this.accounts = accounts;
        this.passwords = passwords;
        this.firstLogins = firstLogins;
    }

    /**
     * Writes the new logins down before the transaction commits: a line too many is harmless, a
     * password that nobody knows is not.
     */
    void add(Handle tx, ProgramFile file) {
        var logins = new ArrayList<FirstLogin>();
        for (var entry : file.clinicians()) {
            logins.add(clinician(tx, entry, file.slug()));
        }
        for (var entry : file.accounts()) {
            logins.add(account(tx, entry, file.slug()));
        }
        firstLogins.add(logins);
    }

    private FirstLogin clinician(Handle tx, ClinicianEntry entry, String program) {
        var id = clinicians.id(tx, entry.handle()).orElseGet(() -> newClinician(tx, entry));
        clinicians.join(tx, id, program, new TreeSet<>(entry.roles()));
        var rights = AccountRole.ofOnCall(entry.roles());
        return login(tx, entry.handle(), entry.displayName(), id, rights, program);
    }

    private UUID newClinician(Handle tx, ClinicianEntry entry) {
        var id = clinicians.add(tx, entry.handle(), entry.displayName());
        for (var phone : entry.phones()) {
            clinicians.addPhone(tx, id, PhoneNumber.of(phone.number()), phone.sms(), phone.voice());
        }
        return id;
    }

    private FirstLogin account(Handle tx, AccountEntry entry, String program) {
        return login(tx, entry.handle(), entry.displayName(), null, entry.rights(), program);
    }

    private FirstLogin login(
            Handle tx,
            String handle,
            String displayName,
            UUID clinician,
            Set<AccountRole> rights,
            String program) {
        var known = accounts.find(tx, handle);
        var password = known.isPresent() ? KNOWN : FirstPassword.next();
        var id =
                known.isPresent()
                        ? known.get().id()
                        : accounts.add(
                                tx, handle, displayName, clinician, passwords.hash(password));
        accounts.grant(tx, id, program, rights);
        var roles = rights.stream().map(AccountRole::word).collect(Collectors.joining(","));
        return new FirstLogin(handle, password, roles, program);
    }
}
