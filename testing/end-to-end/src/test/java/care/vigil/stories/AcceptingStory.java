package care.vigil.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A patient texts, somebody on call takes it. */
@ExtendWith(Stack.Shared.class)
class AcceptingStory {

    @Test
    void theTherapistAcceptsByText(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.patient("June Applewood");
        patient.texts("I can't stop shaking");
        assertThat(patient.receivesText("Automatic reply").body()).contains("911", "988");
        var page = harbor.primary().isPaged();
        patient.receivesText("we are contacting a clinician");

        harbor.primary().accepts(page);

        patient.receivesText("a clinician has your message");
    }
}
