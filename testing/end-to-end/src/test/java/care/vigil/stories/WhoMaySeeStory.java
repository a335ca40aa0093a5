package care.vigil.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case is for the people of its program, and of no other. */
@ExtendWith(Stack.Shared.class)
class WhoMaySeeStory {

    @Test
    void anotherProgramsCaseIsNotThere(Stack stack) {
        var ours = stack.program("harbor");
        var theirs = stack.program("harbor");
        theirs.stranger().texts("hello");
        theirs.primary().accepts(theirs.primary().isPaged());
        var theirCase = stack.operations(theirs).cases().getFirst();
        var desk = stack.operations(ours);

        assertThat(stack.operations(theirs).one(theirCase.id())).isNotNull();
        assertThat(desk.cases()).isEmpty();
        desk.api("/api/escalations/" + theirCase.id()).expecting(404);
        desk.page("/escalations/" + theirCase.id()).expecting(404);
        assertThat(desk.page("/").expecting(200).body()).doesNotContain(theirCase.id());
        stack.desk(ours.primary().login()).api("/api/escalations/" + theirCase.id()).expecting(404);
    }

    @Test
    void whoHasNotLoggedInSeesNothing(Stack stack) {
        var harbor = stack.program("harbor");
        harbor.stranger().texts("hello");
        harbor.primary().accepts(harbor.primary().isPaged());
        var id = stack.operations(harbor).cases().getFirst().id();
        var passerBy = stack.passerBy();

        for (String page : List.of("/", "/escalations/" + id, "/roster")) {
            assertThat(passerBy.page(page).expecting(303).location()).contains("/login");
        }
        for (String api : List.of("/api/escalations", "/api/escalations/" + id, "/api/programs")) {
            assertThat(passerBy.api(api).expecting(401).contentType())
                    .startsWith("application/problem+json");
        }
        passerBy.asks("/api/escalations/stream", "text/event-stream").expecting(401);
        for (String closed :
                List.of("/q/health", "/q/metrics", "/metrics", "/internal/events/pages")) {
            passerBy.api(closed).expecting(404);
        }
    }
}
