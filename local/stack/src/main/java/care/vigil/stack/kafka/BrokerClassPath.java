package care.vigil.stack.kafka;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The broker's class path, which its own jar lists so that ours need not hold it. */
final class BrokerClassPath {

    private static final String LIST = "/care/vigil/kafka/broker.classpath";

    private BrokerClassPath() {}

    static List<Path> find() throws IOException {
        URL list = BrokerClassPath.class.getResource(LIST);
        if (list == null) {
            throw new IOException("the module local/kafka-broker is not on the class path");
        }
        List<Path> all = new ArrayList<>();
        all.add(home(list));
        try (InputStream in = list.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            for (String jar : text.split(File.pathSeparator, -1)) {
                all.add(Path.of(jar));
            }
        }
        for (Path part : all) {
            if (Files.notExists(part)) {
                throw new IOException(
                        part + " is gone: build again with mvn -pl local/kafka-broker install");
            }
        }
        return all;
    }

    /** The jar or folder that holds the list, and with it the main class. */
    private static Path home(URL list) throws IOException {
        try {
            if (list.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            String folder = list.toString();
            return Path.of(new URI(folder.substring(0, folder.length() - LIST.length() + 1)));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
