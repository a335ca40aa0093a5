package care.vigil.bench.report;

import java.util.List;

/**
 * What a benchmark has to say, in any form.
 *
 * @param name of the benchmark, as on the command line
 * @param facts under which it ran, one a line
 * @param notes what the tables do not say
 */
public record Report(
        String name, String title, List<String> facts, List<Table> tables, List<String> notes) {

    /** One table; every row has as many cells as the header. */
    public record Table(String title, List<String> header, List<List<String>> rows) {}
}
