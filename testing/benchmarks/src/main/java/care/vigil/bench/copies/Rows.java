package care.vigil.bench.copies;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An original's rows of one table.
 *
 * @param service whose database it is
 * @param kept how long the services keep such rows; null for ever
 */
record Rows(
        String service, String table, List<String> columns, List<List<Cell>> rows, Duration kept) {

    /** The command that takes copies. */
    String command() {
        return "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    /** Whether a copy would still have them. */
    boolean has(Copy copy) {
        return kept == null || copy.moved().negated().compareTo(kept) < 0;
    }

    /** Appends the rows of a copy. */
    void append(Copy copy, Map<String, String> hashes, StringBuilder to) {
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                to.append(i == 0 ? "" : "\t").append(row.get(i).of(copy, hashes));
            }
            to.append('\n');
        }
    }
}
