package care.vigil.notification.reply;

import care.vigil.notification.page.PageCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads a reply, forgiving of case, spaces, punctuation and order, and of nothing else: a reply
 * that might mean something else accepts nothing.
 */
public final class ReplyReader {

    private static final Set<String> FILLERS =
            Set.of("I", "IT", "PAGE", "CODE", "CASE", "THE", "PLEASE", "REPLY", "PATIENT", "HAVE");

    private static final Pattern QUESTION = Pattern.compile("[?¿؟？]");
    private static final Predicate<AskedPage> OWNED = AskedPage::owned;
    private static final Predicate<AskedPage> UNREACHED = OWNED.and(page -> !page.reached());

    private final List<AskedPage> pages;
    private final boolean codeWanted;

    private ReplyReader(List<AskedPage> pages, boolean codeWanted) {
        this.pages = pages;
        this.codeWanted = codeWanted;
    }

    /**
     * What these words mean to a clinician who has these pages.
     *
     * @param pages newest first: the open ones, those stood down not long ago, and those of cases
     *     that the clinician has
     * @param codeWanted they were just asked to name a code: a bare word is not applied
     */
    public static Meaning read(String words, List<AskedPage> pages, boolean codeWanted) {
        var meaning = new ReplyReader(pages, codeWanted).meaning(plain(words));
        return asks(words) && !(meaning instanceof Meaning.AskedAgain)
                ? new Meaning.NotUnderstood()
                : meaning;
    }

    /** "Reached?" says nothing: what is only asked is never recorded as said. */
    private static boolean asks(String words) {
        return QUESTION.matcher(words).find();
    }

    private static String plain(String words) {
        return Arrays.stream(words.split("[\\s\\p{Punct}’]+"))
                .map(PageCode::plain)
                .filter(word -> !FILLERS.contains(word))
                .collect(Collectors.joining());
    }

    private Meaning meaning(String said) {
        return Verb.of(said)
                .map(this::bare)
                .or(() -> named(said))
                .orElseGet(() ->
                        namesAnotherCode(said)
                                ? new Meaning.UnknownCode()
                                : new Meaning.NotUnderstood());
    }

    /** A verb with the code of a page; of two pages with that code, the one it is said about. */
    private Optional<Meaning> named(String said) {
        return pages.stream()
                .filter(page -> page.code() != null)
                .flatMap(page ->
                        without(page.code().text(), said).flatMap(Verb::of).stream()
                                .map(verb -> new Meaning.Said(verb, page)))
                .sorted((one, other) -> Boolean.compare(fits(other), fits(one)))
                .findFirst()
                .map(ReplyReader::careful);
    }

    private static boolean fits(Meaning.Said said) {
        return said.verb().answersPage() ? said.page().open() : said.page().owned();
    }

    private Meaning bare(Verb verb) {
        return switch (verb) {
            case ACCEPT, DECLINE -> about(verb, pagesToAnswer());
            case REACHED, NOT_REACHED ->
                    about(verb, firstOf(List.of(UNREACHED, OWNED, Objects::nonNull)));
            case PASS -> about(verb, firstOf(List.of(OWNED, Objects::nonNull)));
            case EMERGENCY ->
                    about(verb, firstOf(List.of(OWNED.or(AskedPage::open), Objects::nonNull)));
            case AGAIN -> new Meaning.AskedAgain();
            case SOMEBODY_ELSE_ANSWERED, MACHINE_ANSWERED, NOBODY_ANSWERED ->
                    new Meaning.NotUnderstood();
        };
    }

    private Meaning about(Verb verb, List<AskedPage> among) {
        if (among.isEmpty()) {
            return new Meaning.NothingOpen();
        }
        return among.size() > 1 || codeWanted
                ? new Meaning.Ambiguous(verb, among)
                : careful(new Meaning.Said(verb, among.getFirst()));
    }

    /** The open pages; without any, the newest that was stood down. */
    private List<AskedPage> pagesToAnswer() {
        var asked = pages.stream().filter(page -> page.code() != null).toList();
        var open = asked.stream().filter(AskedPage::open).toList();
        return open.isEmpty() ? asked.stream().limit(1).toList() : open;
    }

    /** One page for each case of the first kind of which there are any. */
    private List<AskedPage> firstOf(List<Predicate<AskedPage>> kinds) {
        return kinds.stream()
                .map(kind -> pages.stream().filter(kind).collect(Collectors.toList()))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .map(ReplyReader::oneForEachCase)
                .orElse(List.of());
    }

    /** An owner knows a case by the page that they took, not by one that still asks something. */
    private static AskedPage known(AskedPage newer, AskedPage older) {
        return newer.open() && !older.open() ? older : newer;
    }

    private static List<AskedPage> oneForEachCase(List<AskedPage> some) {
        return List.copyOf(
                some.stream()
                        .collect(
                                Collectors.toMap(
                                        AskedPage::escalationId,
                                        page -> page,
                                        ReplyReader::known,
                                        LinkedHashMap::new))
                        .values());
    }

    /** "No" from somebody who has the case could mean anything; passing it on has its own word. */
    private static Meaning careful(Meaning.Said said) {
        boolean noFromOwner = said.verb() == Verb.DECLINE && said.page().owned();
        if (said.verb() == Verb.AGAIN) {
            return new Meaning.AskedAgain();
        }
        return noFromOwner && !said.page().open() ? new Meaning.NotUnderstood() : said;
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

    private static boolean namesAnotherCode(String said) {
        return IntStream.range(1, said.length())
                .anyMatch(at ->
                        isVerbAndCode(said.substring(0, at), said.substring(at))
                                || isVerbAndCode(said.substring(at), said.substring(0, at)));
    }

    private static boolean isVerbAndCode(String verb, String code) {
        return Verb.of(verb).isPresent() && PageCode.hasShape(code);
    }
}
