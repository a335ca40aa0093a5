package care.vigil.roster.installation;

import care.vigil.roster.Passwords;
import care.vigil.roster.account.Account;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A password for somebody new, and what is stored of it. */
    record Secret(String password, String hash) {

        /** Prints no password. */
        @Override
        public String toString() {
            return "Secret";
        }
    }

    /**
     * Draws a password for everybody by handle; hashing takes long, so no transaction waits for it.
     */
    Map<String, Secret> secrets(ProgramFile file) {
        var handles =
                Stream.concat(
                        file.clinicians().stream().map(ClinicianEntry::handle),
                        file.accounts().stream().map(AccountEntry::handle));
        return handles.distinct().collect(Collectors.toMap(Function.identity(), _ -> secret()));
    }

    private Secret secret() {
        var password = FirstPassword.next();
        return new Secret(password, passwords.hash(password));
    }

    /**
     * Writes the new logins down before the transaction commits: a line too many is harmless, a
     * password that nobody knows is not.
     */
    void add(Handle tx, ProgramFile file, Map<String, Secret> secrets) {
        var logins = new ArrayList<FirstLogin>();
        for (var entry : file.clinicians()) {
            logins.add(clinician(tx, entry, file.slug(), secrets.get(entry.handle())));
        }
        for (var entry : file.accounts()) {
            logins.add(account(tx, entry, file.slug(), secrets.get(entry.handle())));
        }
        firstLogins.add(logins);
    }

    private FirstLogin clinician(Handle tx, ClinicianEntry entry, String program, Secret secret) {
        var id = clinicians.id(tx, entry.handle()).orElseGet(() -> newClinician(tx, entry));
        clinicians.join(tx, id, program, new TreeSet<>(entry.roles()));
        var person = new Person(entry.handle(), entry.displayName(), id, secret);
        return login(tx, person, program, AccountRole.ofOnCall(entry.roles()));
    }

    private UUID newClinician(Handle tx, ClinicianEntry entry) {
        var id = clinicians.add(tx, entry.handle(), entry.displayName());
        for (var phone : entry.phones()) {
            clinicians.addPhone(tx, id, PhoneNumber.of(phone.number()), phone.sms(), phone.voice());
        }
        return id;
    }

    private FirstLogin account(Handle tx, AccountEntry entry, String program, Secret secret) {
        var person = new Person(entry.handle(), entry.displayName(), null, secret);
        return login(tx, person, program, entry.rights());
    }

    private FirstLogin login(Handle tx, Person person, String program, Set<AccountRole> rights) {
        var known = accounts.find(tx, person.handle()).map(Account::id);
        var account = known.orElseGet(() -> newAccount(tx, person));
        accounts.grant(tx, account, program, rights);
        return new FirstLogin(
                person.handle(),
                known.isPresent() ? KNOWN : person.secret().password(),
                rights.stream().map(AccountRole::word).collect(Collectors.joining(",")),
                program);
    }

    private UUID newAccount(Handle tx, Person person) {
        return accounts.add(
                tx,
                person.handle(),
                person.displayName(),
                person.clinicianId(),
                person.secret().hash());
    }

    /** Somebody who gets a login; {@code clinicianId} is null for who is never on call. */
    private record Person(String handle, String displayName, UUID clinicianId, Secret secret) {}
}
