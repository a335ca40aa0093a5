package care.vigil.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root, so root starts it as somebody else.
 *
 * <p>First choice is a user namespace of its own ({@code unshare -U}): files still belong to root,
 * the program sees nobody. Where namespaces are forbidden it runs as the user {@code postgres} or
 * {@code nobody}, who then must be able to reach the folders.
 */
public final class Unprivileged {

    /** Stands between the wrapper and the program in a command; never given to the system. */
    static final String END_OF_WRAPPER = "\u0000program";

    private final List<String> wrapper;
    private final String user;

    private Unprivileged(List<String> wrapper, String user) {
        this.wrapper = wrapper;
        this.user = user;
    }

    /** What works for this process, here. */
    public static Unprivileged forThisProcess() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), "");
        }
        if (works(List.of("unshare", "-U", "true"))) {
            return new Unprivileged(List.of("unshare", "-U"), "");
        }
        for (String user : List.of("postgres", "nobody")) {
            List<String> asUser = List.of("setpriv", "--reuid", user, "--clear-groups");
            if (works(join(asUser, List.of("true")))) {
                return new Unprivileged(asUser, user);
            }
        }
        throw new IllegalStateException(
                "PostgreSQL cannot run as root, and neither `unshare -U` nor `setpriv --reuid nobody`"
                        + " works here. Run this as an ordinary user.");
    }

    /** The command, wrapped. */
    public List<String> command(List<String> program) {
        return wrapper.isEmpty() ? program : join(join(wrapper, END_OF_WRAPPER), program);
    }

    /** The same for a command that is run by hand and not tied to this process. */
    public List<String> plainCommand(List<String> program) {
        return join(wrapper, program);
    }

    /** Gives the folder to the user that will run there, if it is another one than ours. */
    public void own(Path folder) throws IOException {
        if (user.isEmpty()) {
            return;
        }
        var owner = folder.getFileSystem().getUserPrincipalLookupService();
        var principal = owner.lookupPrincipalByName(user);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setOwner(file, principal);
            }
        }
        if (!works(plainCommand(List.of("test", "-x", folder.toString())))) {
            throw new IOException(
                    "user "
                            + user
                            + " cannot reach "
                            + folder
                            + ": put the data where it can (VIGIL_DATA_DIR), or run as an ordinary"
                            + " user");
        }
    }

    private static List<String> join(List<String> first, String last) {
        return join(first, List.of(last));
    }

    private static List<String> join(List<String> first, List<String> second) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static boolean works(List<String> command) {
        try {
            Process trial =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
