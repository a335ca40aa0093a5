package care.vigil.stack.supervise;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Tells people what happens, one line each, with the wall-clock time. */
public record Journal(PrintStream out) {

    /** One line about one part. */
    public void say(String who, String what) {
        LocalTime now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        out.printf("%tT  %-15s %s%n", now, who, what);
        out.flush();
    }
}
