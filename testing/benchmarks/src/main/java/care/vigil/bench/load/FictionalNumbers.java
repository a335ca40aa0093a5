package care.vigil.bench.load;

/**
 * Numbers that belong to nobody: exchange 555, lines 0100 to 0199 of each North American area code
 * (kept for fiction by the North American Numbering Plan).
 */
public final class FictionalNumbers {

    private static final int FIRST_AREA = 201;
    private static final int AREAS = 780;
    private static final int FIRST_LINE = 120;
    private static final int LINES = 80;

    private FictionalNumbers() {}

    /** The area code of a program; programs are counted from 1. */
    public static int areaOfProgram(int program) {
        return area(program - 1);
    }

    /** One line of an area. */
    public static String number(int area, int line) {
        if (line < 100 || line > 199) {
            throw new IllegalArgumentException("No fictional line: " + line);
        }
        return "+1%03d5550%03d".formatted(area, line);
    }

    /** A patient's number, another one for each of 62,400 indexes; no program's staff has it. */
    public static String ofPatient(int index) {
        int one = Math.floorMod(index, AREAS * LINES);
        return number(area(one % AREAS), FIRST_LINE + one / AREAS);
    }

    /** Skips N11 and 500, which are no area codes of people. */
    private static int area(int index) {
        int area = FIRST_AREA;
        int left = index;
        while (left > 0 || !isArea(area)) {
            left -= isArea(area) ? 1 : 0;
            area++;
        }
        return area;
    }

    private static boolean isArea(int code) {
        return code % 100 != 11 && code != 500;
    }
}
