package care.vigil.intake.message;

import java.nio.charset.StandardCharsets;

/** The bytes in which a message arrived. They hold personal data, so they print as nothing. */
public final class Original {

    private final byte[] bytes;

    private Original(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies the bytes. */
    public static Original of(byte[] bytes) {
        return new Original(bytes.clone());
    }

    /** One character for each byte: any bytes survive it, and it can be compared. */
    String asText() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
