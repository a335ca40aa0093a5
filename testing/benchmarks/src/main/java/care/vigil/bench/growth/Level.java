package care.vigil.bench.growth;

import care.vigil.bench.firstpage.RateResult;
import java.util.Map;

/**
 * What was found with so many closed cases.
 *
 * @param bytes of each database
 * @param reads rows of each table, from the first text until everything had an owner
 * @param crises in that time
 */
public record Level(
        long closed, RateResult result, Map<String, Long> bytes, Reads reads, long crises) {}
