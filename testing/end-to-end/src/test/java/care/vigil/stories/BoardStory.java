package care.vigil.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operations see, in a real browser, at a desk and on a phone. */
@ExtendWith(Stack.Shared.class)
class BoardStory {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(15_000);

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void anOperatorSeesACaseArriveAndItsOwnerAppearWithoutTouchingThePage(int width, Stack stack) {
        var harbor = stack.program("harbor");
        try (var browser = Browser.of(width, stack.origin())) {
            browser.page().navigate(stack.origin().resolve("/login").toString());
            assertThat(browser.barriers()).isEmpty();
            var login = harbor.login("operations");
            browser.logsIn(login, stack.password(login));
            var summary = browser.page().locator("#summary");
            assertThat(summary).containsText("No open cases");
            assertThat(browser.barriers()).isEmpty();

            harbor.stranger().texts("is anybody there");

            assertThat(summary).containsText("1 open, 1 without an owner", SOON);
            harbor.primary().accepts(harbor.primary().isPaged());
            assertThat(summary).containsText("1 open, 0 without an owner", SOON);
            assertThat(browser.page().locator("tr.case"))
                    .containsText(harbor.primary().name() + " has it", SOON);
            assertThat(browser.barriers()).isEmpty();
            browser.keepsPicture("board");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theHandsetsAreUsableByEverybody(int width, Stack stack) {
        try (var browser = Browser.of(width, stack.phones())) {
            browser.page().navigate(stack.phones().toString());
            assertThat(browser.page().locator("main")).isVisible();
            assertThat(browser.barriers()).isEmpty();
        }
    }
}
