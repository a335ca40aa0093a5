package care.vigil.stack;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** The cases that nobody has closed: whoever stops the stack must know of them. */
record OpenCases(List<OpenCase> cases) {

    private static final int SHOWN = 20;
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String NO_SUCH_DATABASE = "3D000";

    /** One open case, without anything about the patient. */
    record OpenCase(String id, String program, String phase, Instant receivedAt) {}

    /** Reads them from escalation-service's database; none if it has no tables yet. */
    static OpenCases in(Connection escalations) throws SQLException {
        List<OpenCase> cases = new ArrayList<>();
        try (Statement sql = escalations.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                """
                                select id, program, phase, received_at from escalation
                                where next_due_at is not null order by received_at
                                """)) {
            while (row.next()) {
                cases.add(
                        new OpenCase(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant()));
            }
        } catch (SQLException e) {
            if (!UNDEFINED_TABLE.equals(e.getSQLState())) {
                throw e;
            }
        }
        return new OpenCases(cases);
    }

    /**
     * Whether a refusal to connect says that no case was ever opened: the first start broke off.
     */
    static boolean noneYet(SQLException refusal) {
        return NO_SUCH_DATABASE.equals(refusal.getSQLState());
    }

    /**
     * Says that they cannot be listed, and asks: there may be some.
     *
     * @param why as the end of that sentence
     * @return whether to go on
     */
    static boolean acceptedUnseen(String why, String consequence, boolean yes, PrintStream out) {
        out.println("Open cases cannot be listed: " + why);
        out.println("There may be some. " + consequence);
        return yes || confirmed(out);
    }

    /**
     * Lists them and asks.
     *
     * @param consequence what happens to them, as a sentence
     * @return whether to go on
     */
    boolean accepted(String consequence, boolean yes, PrintStream out) {
        if (cases.isEmpty()) {
            return true;
        }
        out.println(cases.size() == 1 ? "1 case is open:" : cases.size() + " cases are open:");
        for (OpenCase it : cases.subList(0, Math.min(SHOWN, cases.size()))) {
            out.printf(
                    "  %s  %-10s %-10s since %s%n",
                    it.id(),
                    it.program(),
                    it.phase().toLowerCase(java.util.Locale.ROOT),
                    it.receivedAt());
        }
        if (cases.size() > SHOWN) {
            out.printf("  and %d more%n", cases.size() - SHOWN);
        }
        out.println(consequence);
        return yes || confirmed(out);
    }

    private static boolean confirmed(PrintStream out) {
        out.print("Go on? (yes/no) ");
        out.flush();
        var in = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
        boolean confirmed = in.hasNextLine() && in.nextLine().strip().equalsIgnoreCase("yes");
        if (!confirmed) {
            out.println("Nothing was changed. (--yes answers this question.)");
        }
        return confirmed;
    }
}
