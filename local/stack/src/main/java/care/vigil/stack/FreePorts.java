package care.vigil.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Looks whether the ports are free before anything is started. */
final class FreePorts {

    private FreePorts() {}

    /**
     * Refuses with one line if a port is taken.
     *
     * @param wanted who needs each port
     */
    static void require(Map<Integer, String> wanted) throws IOException {
        for (var port : wanted.entrySet()) {
            if (!free(port.getKey())) {
                throw new IOException(
                        "port "
                                + port.getKey()
                                + " is taken, and it is needed for "
                                + port.getValue()
                                + ": stop the program that uses it");
            }
        }
    }

    private static boolean free(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (java.net.BindException taken) {
            return false;
        }
    }
}
