package care.vigil.intake.support;

import care.vigil.sealed.FieldCipher;
import care.vigil.testing.RealParts;
import java.util.UUID;

/** What is stored, opened with the installation's own key. */
public final class Stored {

    private Stored() {}

    /** The words of a message, as they were sent. */
    public static String words(String sourceId) {
        var id = (UUID) Rows.one("select message_id from message where source_id = ?", sourceId);
        var sealed = (byte[]) Rows.one("select words from message where message_id = ?", id);
        return cipher().decryptText(sealed, "message.words:" + id);
    }

    /** The key of intake's fields. */
    public static FieldCipher cipher() {
        return FieldCipher.open(RealParts.open().keys().resolve("data-intake.json"));
    }
}
