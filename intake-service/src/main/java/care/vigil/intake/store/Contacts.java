package care.vigil.intake.store;

import care.vigil.events.EventIds;
import care.vigil.intake.contact.Contact;
import care.vigil.intake.contact.Sender;
import care.vigil.sealed.BlindIndex;
import care.vigil.sealed.FieldCipher;
import care.vigil.sealed.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Contacts by blind index. A contact's row is locked, so that its messages are taken in turn. */
@ApplicationScoped
public class Contacts {

    private final BlindIndex index;
    private final FieldCipher cipher;

    Contacts(BlindIndex index, FieldCipher cipher) {
        this.index = index;
        this.cipher = cipher;
    }

    /** The sender's contact in a program, made now if this is the first message. */
    public Contact of(Handle tx, String program, Sender sender, String sourceId) {
        return switch (sender) {
            case Sender.Phone(var number) -> {
                var key = new Key("phone_index", index.of(program, number));
                yield find(tx, program, key).orElseGet(() -> add(tx, program, key, sender));
            }
            case Sender.Account(var id, _) -> {
                var key = new Key("account_index", index.ofText(accounts(program), id));
                var contact = find(tx, program, key).orElseGet(() -> add(tx, program, key, sender));
                sender.phone().ifPresent(number -> rememberPhone(tx, contact.id(), number));
                yield contact;
            }
            case Sender.Withheld() -> nobody(tx, program, sourceId);
        };
    }

    /** Remembers when a first text was asked for. */
    public void firstTextAt(Handle tx, UUID contactId, Instant at) {
        tx.createUpdate("update contact set first_text_at = :at where contact_id = :id")
                .bind("at", at)
                .bind("id", contactId)
                .execute();
    }

    /** A contact that is there; its row is locked. */
    public Contact locked(Handle tx, UUID contactId) {
        return tx.createQuery(
                        "select contact_id as id, first_text_at from contact where contact_id = :id"
                                + " for update")
                .bind("id", contactId)
                .map(ConstructorMapper.of(Contact.class))
                .one();
    }

    /** Who a contact is, as far as the way in which they came can tell. */
    public Sender sender(Handle tx, UUID contactId) {
        return tx.createQuery("select phone, account from contact where contact_id = :id")
                .bind("id", contactId)
                .map((row, _) -> sender(contactId, row.getBytes("phone"), row.getBytes("account")))
                .one();
    }

    static String accounts(String program) {
        return "account:" + program;
    }

    private record Key(String column, byte[] value) {}

    private static Optional<Contact> find(Handle tx, String program, Key key) {
        return tx.createQuery(
                        "select contact_id as id, first_text_at from contact where program = :program"
                                + " and <column> = :index for update")
                .define("column", key.column())
                .bind("program", program)
                .bind("index", key.value())
                .map(ConstructorMapper.of(Contact.class))
                .findOne();
    }

    /** Two first messages at the same moment: the second waits here and finds the first's row. */
    private Contact add(Handle tx, String program, Key key, Sender sender) {
        var id = UUID.randomUUID();
        var account = sender instanceof Sender.Account(var name, _) ? name : null;
        tx.createUpdate(
                        "insert into contact (contact_id, program, <column>, phone, account) values"
                                + " (:id, :program, :index, :phone, :account) on conflict do nothing")
                .define("column", key.column())
                .bind("id", id)
                .bind("program", program)
                .bind("index", key.value())
                .bind(
                        "phone",
                        cipher.encrypt(
                                sender.phone().map(PhoneNumber::e164).orElse(null), phoneOf(id)))
                .bind("account", cipher.encrypt(account, accountOf(id)))
                .execute();
        return find(tx, program, key).orElseThrow();
    }

    /** The id follows from the message, so a copy of it makes no second contact. */
    private static Contact nobody(Handle tx, String program, String sourceId) {
        var id = EventIds.of("contact", program, sourceId);
        tx.createUpdate(
                        "insert into contact (contact_id, program) values (:id, :program) on conflict"
                                + " do nothing")
                .bind("id", id)
                .bind("program", program)
                .execute();
        return new Contact(id, null);
    }

    private void rememberPhone(Handle tx, UUID contactId, PhoneNumber number) {
        tx.createUpdate("update contact set phone = :phone where contact_id = :id")
                .bind("phone", cipher.encrypt(number.e164(), phoneOf(contactId)))
                .bind("id", contactId)
                .execute();
    }

    private Sender sender(UUID contactId, byte[] phone, byte[] account) {
        var number =
                phone == null
                        ? null
                        : PhoneNumber.of(cipher.decryptText(phone, phoneOf(contactId)));
        if (account != null) {
            return new Sender.Account(cipher.decryptText(account, accountOf(contactId)), number);
        }
        return number == null ? new Sender.Withheld() : new Sender.Phone(number);
    }

    private static String accountOf(UUID contactId) {
        return "contact.account:" + contactId;
    }

    private static String phoneOf(UUID contactId) {
        return "contact.phone:" + contactId;
    }
}
