package care.vigil.roster.program;

import care.vigil.program.ProgramDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A number leads to one program. */
public final class NumbersInUse {

    private NumbersInUse() {}

    /** Which numbers of a document belong to one of the others already. */
    public static List<Flaw> problems(ProgramDocument wish, List<ProgramDocument> others) {
        var flaws = new ArrayList<Flaw>();
        for (var other : others) {
            if (isOf(other, wish.crisisNumber())) {
                flaws.add(new Flaw("crisisNumber", "is in use already"));
            }
            if (isOf(other, wish.pagerNumber())) {
                flaws.add(new Flaw("pagerNumber", "is in use already"));
            }
        }
        return List.copyOf(flaws);
    }

    private static boolean isOf(ProgramDocument other, String number) {
        return Objects.equals(other.crisisNumber(), number)
                || Objects.equals(other.pagerNumber(), number);
    }
}
