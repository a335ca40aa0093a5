package care.vigil.bench.copies;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** The content of one column of an original's row, as PostgreSQL's COPY wants it in a copy. */
sealed interface Cell {

    /** As the text of COPY. */
    String of(Copy copy, Map<String, String> hashes);

    /** Nothing. */
    record Null() implements Cell {
        @Override
        public String of(Copy copy, Map<String, String> hashes) {
            return "\\N";
        }
    }

    /** A text, a number, an instant or an id. */
    record Text(Words words) implements Cell {
        @Override
        public String of(Copy copy, Map<String, String> hashes) {
            return words.of(copy, hashes)
                    .replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r");
        }
    }

    /** Bytes that are a text themselves: events as they lie in the database. */
    record TextBytes(Words words) implements Cell {
        @Override
        public String of(Copy copy, Map<String, String> hashes) {
            return bytes(
                    HexFormat.of()
                            .formatHex(words.of(copy, hashes).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Bytes that nobody here can read, or a hash. */
    record Opaque(String hex) implements Cell {
        @Override
        public String of(Copy copy, Map<String, String> hashes) {
            return bytes(hashes.getOrDefault(hex, hex));
        }
    }

    /** The blind index of a sender, who is another one in each copy. */
    record Sender(String hex) implements Cell {
        @Override
        public String of(Copy copy, Map<String, String> hashes) {
            return bytes(copy.index(hex));
        }
    }

    private static String bytes(String hex) {
        return "\\\\x" + hex;
    }
}
