package care.vigil.bench.stack;

import care.vigil.bench.load.FictionalNumbers;

/**
 * One invented program.
 *
 * @param crisisNumber what patients text
 * @param pagerNumber what pages come from and replies go to
 * @param primary the telephone of the one on call
 * @param byVoice whether that one answers calls and presses a key, rather than texting back
 */
public record BenchProgram(
        String slug,
        String shortName,
        String crisisNumber,
        String pagerNumber,
        String primary,
        boolean byVoice) {

    /** The n-th program, from 1. */
    public static BenchProgram of(int n, boolean byVoice) {
        int area = FictionalNumbers.areaOfProgram(n);
        return new BenchProgram(
                "bench-%02d".formatted(n),
                "Bench %02d".formatted(n),
                FictionalNumbers.number(area, 100),
                FictionalNumbers.number(area, 101),
                FictionalNumbers.number(area, 111),
                byVoice);
    }
}
