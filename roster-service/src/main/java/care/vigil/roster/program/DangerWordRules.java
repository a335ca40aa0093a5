package care.vigil.roster.program;

import care.vigil.program.ProgramDocument;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A program's own danger words: optional, and long enough that not every text speaks of danger.
 * They are looked for in every text, so the language only says who can review them.
 */
final class DangerWordRules {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;
    private static final int MOST = 200;

    private final Findings findings;

    private DangerWordRules(Findings findings) {
        this.findings = findings;
    }

    static void check(ProgramDocument program, Findings findings) {
        if (program.dangerWords() != null) {
            program.dangerWords().forEach(new DangerWordRules(findings)::language);
        }
    }

    private void language(String language, List<String> words) {
        var place = "dangerWords." + language;
        findings.require(
                LANGUAGES.contains(language), place, "must be a language of ISO 639-1, such as en");
        if (!findings.present(words, place)) {
            return;
        }
        findings.require(words.size() <= MOST, place, "must not have more than 200 phrases");
        for (int i = 0; i < words.size(); i++) {
            findings.require(
                    isPhrase(words.get(i)),
                    place + "[" + i + "]",
                    "must have 3 to 60 characters, three of them letters");
        }
    }

    private static boolean isPhrase(String words) {
        return words != null
                && words.length() <= LONGEST
                && words.codePoints().filter(Character::isLetter).count() >= SHORTEST;
    }
}
