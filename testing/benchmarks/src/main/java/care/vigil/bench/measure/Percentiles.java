package care.vigil.bench.measure;

/**
 * A distribution in a line, in microseconds. Percentiles of several are never averaged.
 *
 * @param count how many there were; with less than a hundred, p99 is the maximum
 */
public record Percentiles(long count, long p50, long p99, long p999, long max) {

    /** Of nothing. */
    public static final Percentiles NONE = new Percentiles(0, 0, 0, 0, 0);

    /** One of its figures. */
    public enum Figure {
        P50("p50"),
        P99("p99"),
        P999("p99.9"),
        MAX("max");

        private final String word;

        Figure(String word) {
            this.word = word;
        }

        /** As people write it. */
        public String word() {
            return word;
        }
    }

    /** The figure in microseconds. */
    public long micros(Figure figure) {
        return switch (figure) {
            case P50 -> p50;
            case P99 -> p99;
            case P999 -> p999;
            case MAX -> max;
        };
    }
}
