package care.vigil.bench.report;

import java.util.List;
import java.util.stream.Collectors;

/** A report as a section of a Markdown page. */
public final class MarkdownReport {

    private MarkdownReport() {}

    /** The section, heading included. */
    public static String render(Report report) {
        var text = new StringBuilder();
        text.append("## ").append(report.title()).append("\n\n");
        report.facts().forEach(fact -> text.append("- ").append(fact).append('\n'));
        for (Report.Table table : report.tables()) {
            text.append("\n### ").append(table.title()).append("\n\n");
            text.append(row(table.header()));
            text.append(row(table.header().stream().map(_ -> "---").toList()));
            table.rows().forEach(cells -> text.append(row(cells)));
        }
        report.notes().forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
