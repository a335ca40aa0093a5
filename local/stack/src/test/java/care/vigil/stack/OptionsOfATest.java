package care.vigil.stack;

import care.vigil.stack.plan.Carrier;
import care.vigil.stack.plan.Ports;
import care.vigil.stack.plan.StackOptions;
import java.nio.file.Path;
import java.util.Map;

/** An installation that lives as long as one test, in a folder and on ports of its own. */
public final class OptionsOfATest {

    private OptionsOfATest() {}

    /**
     * Every port is a usual one plus an offset of 2000 to 6999 (below the range that systems hand
     * out), or of so many more.
     */
    public static StackOptions in(Path folder, int more) {
        int offset = 2_000 + more + (int) (ProcessHandle.current().pid() % 5_000);
        return new StackOptions(
                folder.resolve("empty"),
                folder.resolve("home"),
                folder.resolve("data"),
                folder.resolve("keys"),
                folder.resolve("programs"),
                Ports.usual(offset),
                1,
                Carrier.parse("sim"),
                "http://localhost:1",
                "real",
                Map.of(),
                false);
    }
}
