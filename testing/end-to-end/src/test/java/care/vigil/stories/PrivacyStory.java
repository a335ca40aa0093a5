package care.vigil.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Promise P10, looked for in everything that all stories have left behind. */
@Isolated
@Order(Stack.LAST)
@ExtendWith(Stack.Shared.class)
class PrivacyStory {

    @Test
    void noNumberNameOrWordOfAPatientIsAnywhereOutsideOfTheirScreens(Stack stack) throws Exception {
        var harbor = stack.program("harbor");
        var patient = harbor.patient("June Applewood");
        patient.texts("my kingfisher has flown, tell Holly Applewood");
        var page = harbor.primary().isPaged();
        harbor.primary().accepts(page);
        patient.receivesText("a clinician has your message");
        assertThat(page.body()).doesNotContain(patient.number(), "June", "kingfisher");

        var traces = new Traces(stack, Canaries.of("kingfisher", "Applewood"));

        List<String> found = new ArrayList<>();
        found.addAll(traces.inLogs());
        found.addAll(traces.inTopics());
        found.addAll(traces.inDatabases());
        found.addAll(traces.inMetrics());
        found.addAll(traces.inAddresses());
        assertThat(found).isEmpty();
    }
}
