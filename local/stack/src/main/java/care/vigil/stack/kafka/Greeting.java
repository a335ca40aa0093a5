package care.vigil.stack.kafka;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * One exchange in Kafka's own protocol, "which versions do you speak?": it goes the way of every
 * request, through the threads that read and the threads that answer, and needs no client library.
 */
final class Greeting {

    private static final int CONNECT_MILLIS = 1000;
    private static final int READ_MILLIS = 2000;

    private static final short API_VERSIONS = 18;
    private static final short OLDEST_FORM = 0;
    private static final short NO_CLIENT_ID = -1;
    private static final int SIZE = 2 + 2 + 4 + 2;
    private static final int CORRELATION = 0x766967;

    private Greeting() {}

    /** Returns once the listener on that port has answered; fails if it does not, soon. */
    static void exchange(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port),
                    CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            socket.getOutputStream().write(request());
            var answer = new DataInputStream(socket.getInputStream());
            int size = answer.readInt();
            if (answer.readInt() != CORRELATION) {
                throw new IOException("port " + port + " does not speak Kafka's protocol");
            }
            answer.skipNBytes(size - Integer.BYTES);
        }
    }

    private static byte[] request() {
        return ByteBuffer.allocate(Integer.BYTES + SIZE)
                .putInt(SIZE)
                .putShort(API_VERSIONS)
                .putShort(OLDEST_FORM)
                .putInt(CORRELATION)
                .putShort(NO_CLIENT_ID)
                .array();
    }
}
