package care.vigil.notification.wording;

import care.vigil.notification.page.PageCode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a program is called on a lock screen. */
final class ProgramName {

    private ProgramName() {}

    /** The code is the only word of its shape: a name that has such a word loses it. */
    static String of(String shortName) {
        var kept =
                Arrays.stream(shortName.split("\\s+"))
                        .filter(word -> !PageCode.hasShape(PageCode.plain(word)))
                        .collect(Collectors.joining(" "));
        return kept.isBlank() ? "Vigil" : kept;
    }
}
