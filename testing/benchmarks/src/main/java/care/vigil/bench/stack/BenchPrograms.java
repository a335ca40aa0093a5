package care.vigil.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The invented programs of a run. There are many, so that pages go to many telephones; one
 * clinician can only be called once at a time.
 *
 * @param byText whose clinicians reply by SMS
 * @param byVoice whose clinicians answer the call and press 1
 */
public record BenchPrograms(List<BenchProgram> byText, List<BenchProgram> byVoice) {

    /** One in four answers by voice, and gets one crisis in ten: a call takes its time. */
    private static final int VOICE_SHARE = 4;

    private static final int VOICE_CRISES = 10;

    /** So many programs. */
    public static BenchPrograms of(int count) {
        int voice = count / VOICE_SHARE;
        return new BenchPrograms(
                IntStream.rangeClosed(1, count - voice)
                        .mapToObj(n -> BenchProgram.of(n, false))
                        .toList(),
                IntStream.rangeClosed(count - voice + 1, count)
                        .mapToObj(n -> BenchProgram.of(n, true))
                        .toList());
    }

    /** Which program the n-th crisis of a run belongs to. */
    public BenchProgram ofCrisis(int n) {
        int voiceSoFar = n / VOICE_CRISES;
        return n % VOICE_CRISES == VOICE_CRISES - 1 && !byVoice.isEmpty()
                ? byVoice.get(voiceSoFar % byVoice.size())
                : byText.get((n - voiceSoFar) % byText.size());
    }

    /** Writes a document for each into an empty folder, in the shape of the model document. */
    public void write(Path model, Path folder) throws IOException {
        Files.createDirectories(folder);
        var document = new ProgramDocuments(model);
        for (var program : byText) {
            document.write(program, folder);
        }
        for (var program : byVoice) {
            document.write(program, folder);
        }
    }
}
