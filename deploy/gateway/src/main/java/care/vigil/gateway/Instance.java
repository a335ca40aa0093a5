package care.vigil.gateway;

import java.net.URI;

/** One process of a service, and whether it seems to answer. */
final class Instance {

    private final String host;
    private final int port;
    private volatile boolean answering = true;

    Instance(URI url) {
        this.host = url.getHost();
        this.port = url.getPort();
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    /** A guess from the last probe or request: who seems silent is asked last, never not at all. */
    boolean answering() {
        return answering;
    }

    void seen(boolean answers) {
        answering = answers;
    }
}
