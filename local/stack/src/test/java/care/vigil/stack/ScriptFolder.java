package care.vigil.stack;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.stack.plan.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The script {@code vigil}, copied into a folder of its own. Whatever it calls besides the system's
 * small tools is what a test puts there: a JDK, a Maven.
 */
final class ScriptFolder {

    /** What the script needs of the system. */
    private static final List<String> TOOLS =
            List.of(
                    "awk",
                    "bash",
                    "cat",
                    "cksum",
                    "cp",
                    "cut",
                    "df",
                    "dirname",
                    "env",
                    "find",
                    "grep",
                    "head",
                    "ls",
                    "mkdir",
                    "mv",
                    "nohup",
                    "printf",
                    "readlink",
                    "rm",
                    "sed",
                    "setsid",
                    "sh",
                    "sleep",
                    "sort",
                    "tee",
                    "touch",
                    "tr",
                    "uname",
                    "xargs");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String also = "";

    /** How one call of the script ended, and what it wrote. */
    record Said(int code, String out, String error) {}

    ScriptFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(home().resolve("app"));
        Files.createDirectories(home().resolve("run"));
        Files.copy(Repository.root().resolve("vigil"), folder.resolve("vigil"));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            for (String where : List.of("/usr/bin", "/bin")) {
                Path real = Path.of(where, tool);
                if (Files.exists(real) && Files.notExists(bin.resolve(tool))) {
                    Files.createSymbolicLink(bin.resolve(tool), real);
                }
            }
        }
        environment.put("PATH", bin.toString());
        environment.put("HOME", folder.resolve("nobody").toString());
    }

    /** The script's own folder for what it makes. */
    Path home() {
        return folder.resolve(".vigil");
    }

    /** A variable that the script finds. */
    ScriptFolder with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Shell code that takes the place of a part of the script. */
    ScriptFolder replacing(String code) {
        also = also + code + "; ";
        return this;
    }

    /** A folder that says that it is that version of the JDK, and what its {@code java} does. */
    Path jdk(String name, String version, String java) throws IOException {
        Path jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        program(jdk.resolve("bin/java"), java);
        program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        return jdk;
    }

    /** A program on the script's path. */
    void onThePath(String name, String text) throws IOException {
        program(folder.resolve("bin").resolve(name), text);
    }

    /** A program of the script's path that lies elsewhere. */
    void linkOnThePath(String name, Path real) throws IOException {
        Files.createSymbolicLink(folder.resolve("bin").resolve(name), real);
    }

    /** An executable file anywhere below the folder. */
    static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs one command of the script to its end. */
    Said vigil(String... words) throws IOException, InterruptedException {
        return vigilAnswering("", words);
    }

    /** The same, with that line to read when it asks. */
    Said vigilAnswering(String answer, String... words) throws IOException, InterruptedException {
        Process script = start(answer, words);
        boolean ended = script.waitFor(120, TimeUnit.SECONDS);
        script.destroyForcibly();
        assertThat(ended).as("it comes to an end").isTrue();
        return new Said(
                script.exitValue(),
                Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("error")));
    }

    /**
     * Starts one command of the script, in a process group of its own as a terminal would; its
     * output goes to {@code out} and {@code error}.
     */
    Process start(String answer, String... words) throws IOException {
        // A build in the background ignores Ctrl-C, and so would whatever it starts.
        List<String> command =
                new ArrayList<>(
                        List.of("/usr/bin/env", "--default-signal=INT", "setsid", "bash", "-c"));
        command.add(
                "source ./vigil help >/dev/null; "
                        + also
                        + "name=$1; shift; \"command_$name\" \"$@\"");
        command.add("vigil");
        command.addAll(List.of(words));
        Path said = Files.writeString(folder.resolve("answer"), answer + "\n");
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(VIGIL|TWILIO|MAVEN|JAVA)_.*"));
        builder.environment().putAll(environment);
        builder.redirectInput(said.toFile());
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("error").toFile());
        return builder.start();
    }
}
