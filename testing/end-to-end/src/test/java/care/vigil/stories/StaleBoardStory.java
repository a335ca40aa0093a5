package care.vigil.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A board that hears nothing more must not look like a quiet night. */
@Isolated
@Order(Stack.BREAKING)
@ExtendWith(Stack.Shared.class)
class StaleBoardStory {

    private static final double SOON = 30_000;

    /** Whether the age that the banner tells has become at least so many seconds. */
    private static final String IS_OLD =
            "seconds => parseInt(document.getElementById('stale-age').textContent) >= seconds";

    @ParameterizedTest
    @ValueSource(strings = {"freeze", "crash"})
    void aBoardWhoseStreamStopsSaysHowOldItIsAndCatchesUpLater(String how, Stack stack) {
        var harbor = stack.program("harbor");
        try (var browser = Browser.of(1280, stack.origin())) {
            var login = harbor.login("operations");
            browser.logsIn(login, stack.password(login));
            var page = browser.page();
            assertThat(page.locator("#feed")).containsText("● Live", soon());
            assertThat(page.locator("#stale")).isHidden();

            stops(stack, how);
            try {
                assertThat(page.locator("#stale"))
                        .isVisible(new IsVisibleOptions().setTimeout(SOON));
                assertThat(page.locator("#stale")).containsText("This screen has lost touch");
                assertThat(page.locator("#feed")).containsText("○ Not live", soon());
                page.waitForFunction(IS_OLD, 10, patience());
                page.waitForFunction(IS_OLD, 13, patience());
                assertThat(browser.barriers()).isEmpty();
                browser.keepsPicture("stale-" + how);
                harbor.stranger().texts("is anybody there");
                assertThat(page.locator("#summary")).containsText("No open cases");
            } finally {
                goesOn(stack, how);
            }

            assertThat(page.locator("#back")).containsText("in touch again, after", soon());
            assertThat(page.locator("#stale")).isHidden();
            assertThat(page.locator("#feed")).containsText("● Live", soon());
            assertThat(page.locator("#summary")).containsText("1 open, 1 without", soon());
        }
        stack.processes().awaitReady(ofSeconds(60));
    }

    private static void stops(Stack stack, String how) {
        if (how.equals("freeze")) {
            stack.processes().freeze("escalation-1");
        } else {
            stack.processes().crash("escalation-1");
        }
    }

    private static void goesOn(Stack stack, String how) {
        if (how.equals("freeze")) {
            stack.processes().thaw("escalation-1");
        } else {
            stack.processes().start("escalation-1");
        }
    }

    private static ContainsTextOptions soon() {
        return new ContainsTextOptions().setTimeout(SOON);
    }

    private static WaitForFunctionOptions patience() {
        return new WaitForFunctionOptions().setTimeout(SOON);
    }
}
