package care.vigil.stories.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The passwords that an installation made at its first start, by login. */
public final class FirstLogins {

    private final Map<String, String> passwords;

    private FirstLogins(Map<String, String> passwords) {
        this.passwords = Map.copyOf(passwords);
    }

    /** Reads them from the data folder: a line for each, of two the later one counts. */
    public static FirstLogins in(Path data) throws IOException {
        return new FirstLogins(
                Files.readAllLines(data.resolve("first-logins")).stream()
                        .map(line -> line.strip().split("\\s+"))
                        .filter(words -> words.length >= 2 && !words[0].equals("handle"))
                        .collect(
                                Collectors.toMap(
                                        words -> words[0],
                                        words -> words[1],
                                        (_, later) -> later)));
    }

    /** The password of a login. */
    public String of(String login) {
        String password = passwords.get(login);
        if (password == null) {
            throw new AssertionError("There is no first login of " + login);
        }
        return password;
    }
}
