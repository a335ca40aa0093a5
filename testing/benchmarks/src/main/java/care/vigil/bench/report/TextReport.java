package care.vigil.bench.report;

import java.util.ArrayList;
import java.util.List;

/** A report for a terminal: columns in line, numbers at the right. */
public final class TextReport {

    private TextReport() {}

    /** The report as lines. */
    public static String render(Report report) {
        var text = new StringBuilder();
        text.append(report.title()).append('\n');
        report.facts().forEach(fact -> text.append("  ").append(fact).append('\n'));
        report.tables().forEach(table -> add(text, table));
        if (!report.notes().isEmpty()) {
            text.append('\n');
        }
        report.notes().forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    private static void add(StringBuilder text, Report.Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.header());
        lines.addAll(table.rows());
        int columns = table.header().size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        text.append('\n').append(table.title()).append('\n');
        for (List<String> line : lines) {
            var row = new StringBuilder(" ");
            for (int i = 0; i < columns; i++) {
                row.append(' ').append(cell(line.get(i), widths[i])).append(' ');
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
    }

    private static String cell(String content, int width) {
        String padding = " ".repeat(width - content.length());
        boolean number = content.matches("[-–]|[\\d.,]+( (ms|s|kB|%))?");
        return number ? padding + content : content + padding;
    }
}
