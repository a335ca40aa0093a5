package care.vigil.chaos.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A wire between services and a server on this machine, on which things can go wrong. */
public final class FaultProxy implements AutoCloseable {

    private static final int BUFFER = 16_384;
    private static final Duration A_MOMENT = Duration.ofMillis(10);

    /** How the wire is. */
    public enum Mode {
        /** Everything passes. */
        OPEN,
        /** Everything passes, each piece a little later. */
        SLOW,
        /** Nothing passes; what was sent comes later. */
        SILENT,
        /** Every connection is reset, new ones too. */
        RESET
    }

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.OPEN;
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean closed;

    /** A wire from one port to another one, both on 127.0.0.1. */
    public FaultProxy(int port, int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        listen(port);
        Thread.ofPlatform().name("proxy-" + port).daemon().start(this::accept);
    }

    private void listen(int port) throws IOException {
        try {
            server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (BindException taken) {
            throw new IOException("port " + port + " is taken: is another run going on?", taken);
        }
    }

    /** From now on the wire is like that. */
    public void become(Mode next, Duration slowness) {
        latency = slowness;
        mode = next;
        if (next == Mode.RESET) {
            sockets.forEach(FaultProxy::reset);
        }
    }

    private void accept() {
        while (!closed) {
            try {
                var near = server.accept();
                if (mode == Mode.RESET) {
                    reset(near);
                } else {
                    connect(near);
                }
            } catch (IOException ended) {
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
        }
    }

    private void connect(Socket near) {
        try {
            var far = new Socket(InetAddress.ofLiteral("127.0.0.1"), target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            sockets.add(near);
            sockets.add(far);
            Thread.startVirtualThread(() -> pump(near, far));
            Thread.startVirtualThread(() -> pump(far, near));
        } catch (IOException nobodyThere) {
            reset(near);
        }
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int count = in.read(buffer);
            while (count >= 0) {
                holdUp();
                out.write(buffer, 0, count);
                out.flush();
                count = in.read(buffer);
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            reset(to);
        } finally {
            sockets.remove(from);
        }
    }

    private void holdUp() {
        if (mode == Mode.SLOW) {
            LockSupport.parkNanos(latency.toNanos());
        }
        while (mode == Mode.SILENT && !closed) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    /** Closes without a farewell. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException goneAlready) {
            // Then there is nothing to reset.
            return;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(FaultProxy::reset);
    }
}
