package care.vigil.stack.process;

import java.io.IOException;

/** The signals we send, always to one process id that we started ourselves. */
public enum Signal {
    INT,
    TERM,
    KILL,
    STOP,
    CONT;

    /** Sends this signal; returns false if there is no such process (any more). */
    public boolean send(long pid) {
        try {
            var kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + name() + " " + pid);
            kill.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            return kill.start().waitFor() == 0;
        } catch (IOException e) {
            throw new IllegalStateException("cannot run /bin/sh to signal a process", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
