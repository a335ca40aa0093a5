package care.vigil.stack.plan;

import care.vigil.sealed.GenerateKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys folder: made once, then only read. */
record Secrets(Path folder) {

    /** The last file that is made: with it the folder is whole. */
    private static final String LAST = "session-public.pem";

    /**
     * Makes the keys unless they are there.
     *
     * @param dataExist whether data were already written with some keys
     */
    void ensure(boolean dataExist) throws IOException {
        if (Files.exists(folder.resolve(LAST))) {
            return;
        }
        if (dataExist) {
            throw new KeysMissing(folder);
        }
        try {
            GenerateKeys.into(folder);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot make keys", e);
        }
    }

    String databasePassword(String role) throws IOException {
        return Files.readString(folder.resolve("db-" + role + ".password")).strip();
    }

    /** The simulator's account, as environment. */
    Map<String, String> carrier() throws IOException {
        var pairs = new LinkedHashMap<String, String>();
        for (String line : Files.readAllLines(folder.resolve("carrier.env"))) {
            String[] pair = line.split("=", 2);
            if (pair.length == 2) {
                pairs.put(pair[0], pair[1]);
            }
        }
        return pairs;
    }
}
