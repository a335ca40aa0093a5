package care.vigil.roster.account;

import care.vigil.events.Role;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What an account may do in one program. */
public enum AccountRole {
    /** Answers pages. */
    CLINICIAN,
    /** Answers pages and reads every case of the program. */
    SUPERVISOR,
    /** Watches the board and deals with alarms; owns no case, reads no words. */
    OPERATIONS,
    /** Changes the program. */
    ADMIN;

    /** The word in documents and session tokens, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}; throws {@link IllegalArgumentException} for another word. */
    public static AccountRole of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What somebody who can be on call in these roles may do. */
    public static Set<AccountRole> ofOnCall(Iterable<Role> roles) {
        var may = new TreeSet<AccountRole>();
        for (var role : roles) {
            switch (role) {
                case PRIMARY, BACKUP -> may.add(CLINICIAN);
                case SUPERVISOR -> {
                    may.add(CLINICIAN);
                    may.add(SUPERVISOR);
                }
                case OPERATIONS -> may.add(OPERATIONS);
            }
        }
        return may;
    }
}
