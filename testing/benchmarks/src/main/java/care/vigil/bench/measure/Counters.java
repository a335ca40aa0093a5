package care.vigil.bench.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What PostgreSQL and the services have counted.
 *
 * @param commits by database, those of the services' readings included
 * @param walBytes written to the log of PostgreSQL
 * @param walFlushes of that log to the disk
 * @param blocks pages of tables and indexes that were touched, in memory or on the disk
 * @param rows that were read, by scans of tables or found by indexes
 * @param served HTTP requests by service
 */
public record Counters(
        Map<String, Long> commits,
        long walBytes,
        long walFlushes,
        long blocks,
        long rows,
        Map<String, Long> served) {

    private static final String COMMITS =
            "select datname, xact_commit, blks_hit + blks_read, tup_returned + tup_fetched"
                    + " from pg_stat_database"
                    + " where datname in ('intake', 'roster', 'escalation', 'notification')";
    private static final String WAL =
            "select wal_bytes, (select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal')"
                    + " from pg_stat_wal";
    private static final String SERVED = "http_server_requests_seconds_count";

    /** The counts until now. */
    public static Counters read(Connection database, Map<String, URI> services, HttpClient http)
            throws SQLException, InterruptedException {
        Map<String, Long> commits = new TreeMap<>();
        long bytes = 0;
        long flushes = 0;
        long blocks = 0;
        long read = 0;
        try (var statement = database.createStatement()) {
            try (var rows = statement.executeQuery(COMMITS)) {
                while (rows.next()) {
                    commits.put(rows.getString(1), rows.getLong(2));
                    blocks += rows.getLong(3);
                    read += rows.getLong(4);
                }
            }
            try (var rows = statement.executeQuery(WAL)) {
                if (rows.next()) {
                    bytes = rows.getLong(1);
                    flushes = rows.getLong(2);
                }
            }
        }
        Map<String, Long> served = new TreeMap<>();
        for (var service : services.entrySet()) {
            served.merge(service.getKey(), served(service.getValue(), http), Long::sum);
        }
        return new Counters(commits, bytes, flushes, blocks, read, served);
    }

    /** What was counted since an earlier reading. */
    public Counters since(Counters earlier) {
        return new Counters(
                minus(commits, earlier.commits),
                walBytes - earlier.walBytes,
                walFlushes - earlier.walFlushes,
                blocks - earlier.blocks,
                rows - earlier.rows,
                minus(served, earlier.served));
    }

    private static Map<String, Long> minus(Map<String, Long> now, Map<String, Long> earlier) {
        Map<String, Long> difference = new TreeMap<>();
        now.forEach((name, n) -> difference.put(name, n - earlier.getOrDefault(name, 0L)));
        return difference;
    }

    private static long served(URI service, HttpClient http) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(service.resolve("/q/metrics"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return served(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Sums the requests of all addresses and outcomes in a page of the Prometheus format. */
    static long served(String metrics) {
        return Math.round(
                metrics.lines()
                        .filter(line -> line.startsWith(SERVED))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll(".* ", "")))
                        .sum());
    }
}
