package care.vigil.bench.copies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of an original, taken apart once, so that its copies are made quickly. */
final class Words {

    private static final Pattern DIFFERENT =
            Pattern.compile(
                    "(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
                            + "|(?<at>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z)"
                            + "|(?<sid>\\b(?:SM|MM|CA)[0-9a-f]{32}\\b)"
                            + "|(?<hash>(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f]))");

    /** One piece of a text. */
    private sealed interface Piece {
        record Same(String text) implements Piece {}

        record Id(UUID id) implements Piece {}

        record At(Instant at) implements Piece {}

        record Sid(String sid) implements Piece {}

        record Hash(String hash) implements Piece {}
    }

    private final List<Piece> pieces = new ArrayList<>();

    private Words() {}

    static Words of(String text) {
        var words = new Words();
        var found = DIFFERENT.matcher(text);
        int from = 0;
        while (found.find()) {
            words.pieces.add(new Piece.Same(text.substring(from, found.start())));
            words.pieces.add(piece(found));
            from = found.end();
        }
        words.pieces.add(new Piece.Same(text.substring(from)));
        return words;
    }

    private static Piece piece(Matcher found) {
        if (found.group("id") != null) {
            return new Piece.Id(UUID.fromString(found.group()));
        }
        if (found.group("at") != null) {
            return new Piece.At(Instant.parse(found.group()));
        }
        return found.group("sid") != null
                ? new Piece.Sid(found.group())
                : new Piece.Hash(found.group());
    }

    /**
     * The text of a copy.
     *
     * @param hashes the hash (hexadecimal) of each event of the original, and that of the copy's;
     *     another hash stays what it is
     */
    String of(Copy copy, Map<String, String> hashes) {
        var text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(
                    switch (piece) {
                        case Piece.Same(var same) -> same;
                        case Piece.Id(var id) -> copy.id(id).toString();
                        case Piece.At(var at) -> copy.at(at).toString();
                        case Piece.Sid(var sid) -> copy.sid(sid);
                        case Piece.Hash(var hash) -> hashes.getOrDefault(hash, hash);
                    });
        }
        return text.toString();
    }
}
