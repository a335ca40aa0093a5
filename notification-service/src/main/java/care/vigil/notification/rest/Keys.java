package care.vigil.notification.rest;

import care.vigil.notification.Calling;
import care.vigil.notification.call.Line;
import care.vigil.notification.call.Step;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Takes a key to what was asked; the address says what that was. */
@Singleton
class Keys {

    /** What was asked, as the address says it. */
    static final class Asked {
        @RestQuery String at;
        @RestQuery UUID page;
        @RestQuery UUID escalation;
        @RestQuery UUID bridge;
        @RestQuery boolean whole;
        @RestQuery int heard;
    }

    private final Calling calling;

    Keys(Calling calling) {
        this.calling = calling;
    }

    Step pressed(Line line, Asked asked, String key) {
        return switch (asked.at == null ? "" : asked.at) {
            case "page" -> calling.pageKey(line, asked.page, key);
            case "owner" ->
                    calling.ownerKey(
                            line,
                            new Step.Offer(
                                    "",
                                    asked.escalation,
                                    null,
                                    asked.bridge,
                                    asked.whole,
                                    asked.heard,
                                    false,
                                    false),
                            key);
            case "next" -> calling.next(line, asked.heard);
            default -> calling.firstKey(line, key);
        };
    }
}
