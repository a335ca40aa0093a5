package care.vigil.notification.reply;

import care.vigil.notification.page.PageCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a reply, forgiving of case, spaces and punctuation, and of nothing else: a reply that might
 * mean something else accepts nothing.
 */
public final class ReplyReader {

    private static final Set<String> ACCEPT =
            Set.of("1", "ACK", "ACKNOWLEDGE", "ACKNOWLEDGED", "ACCEPT", "ACCEPTED");
    private static final Set<String> DECLINE = Set.of("2", "DECLINE", "DECLINED");
    private static final Set<String> FILLERS =
            Set.of("I", "IT", "PAGE", "CODE", "CASE", "THE", "PLEASE", "REPLY");

    private ReplyReader() {}

    /**
     * What these words mean to a clinician who has these pages.
     *
     * @param pages newest first; the open ones, and those stood down not long ago
     */
    public static Meaning read(String words, List<AskedPage> pages) {
        var said =
                Arrays.stream(words.split("[\\s\\p{Punct}]+"))
                        .map(PageCode::plain)
                        .filter(word -> !FILLERS.contains(word))
                        .collect(Collectors.joining());
        if (isVerb(said)) {
            return bare(said, pages);
        }
        return pages.stream()
                .flatMap(page -> named(said, page).stream())
                .findFirst()
                .orElseGet(() ->
                        namesAnotherCode(said)
                                ? new Meaning.UnknownCode()
                                : new Meaning.NotUnderstood());
    }

    private static Optional<Meaning> named(String said, AskedPage page) {
        return without(page.code().text(), said).flatMap(verb -> answer(verb, page));
    }

    private static Meaning bare(String verb, List<AskedPage> pages) {
        var open = pages.stream().filter(AskedPage::open).toList();
        if (open.size() > 1) {
            return new Meaning.Ambiguous();
        }
        return open.stream()
                .findFirst()
                .or(() -> pages.stream().findFirst())
                .flatMap(page -> answer(verb, page))
                .orElseGet(Meaning.NothingOpen::new);
    }

    private static Optional<Meaning> answer(String verb, AskedPage page) {
        if (ACCEPT.contains(verb)) {
            return Optional.of(new Meaning.Accept(page));
        }
        return DECLINE.contains(verb) ? Optional.of(new Meaning.Decline(page)) : Optional.empty();
    }

    /** What is left of the words without the code at their end or start. */
    private static Optional<String> without(String code, String said) {
        if (said.endsWith(code)) {
            return Optional.of(said.substring(0, said.length() - code.length()));
        }
        return said.startsWith(code)
                ? Optional.of(said.substring(code.length()))
                : Optional.empty();
    }

    private static boolean isVerb(String said) {
        return ACCEPT.contains(said) || DECLINE.contains(said);
    }

    private static boolean namesAnotherCode(String said) {
        return Stream.concat(ACCEPT.stream(), DECLINE.stream())
                .filter(said::startsWith)
                .anyMatch(verb -> PageCode.hasShape(said.substring(verb.length())));
    }
}
