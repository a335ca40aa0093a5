package care.vigil.bench.growth;

import care.vigil.bench.firstpage.RateResult;
import java.util.Map;

/**
 * What was found with so many closed cases.
 *
 * @param bytes of each database
 */
public record Level(long closed, RateResult result, Map<String, Long> bytes) {}
