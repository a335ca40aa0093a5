package care.vigil.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages beside the board, in a real browser, at a desk and on a phone. */
@ExtendWith(Stack.Shared.class)
class WatchStory {

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void anOperatorSeesWhoIsOnCallAndHowFastTheyWere(int width, Stack stack) {
        var harbor = stack.program("harbor");
        harbor.stranger().texts("I cannot stop crying");
        var page = harbor.primary().isPaged();
        var login = harbor.login("operations");
        try (var browser = Browser.of(width, stack.origin())) {
            browser.opens("/operations", login, stack.password(login));
            var main = browser.page().locator("main");
            assertThat(main.locator(".tile.alarm")).containsText("Unacknowledged");
            assertThat(main).containsText(harbor.primary().name());
            assertThat(main).containsText(harbor.operations().name());
            assertThat(browser.barriers()).isEmpty();
            browser.keepsPicture("operations");

            harbor.primary().accepts(page);
            browser.presses("Reports");

            assertThat(main.locator("[data-figure=in-time]")).hasText("1");
            assertThat(main.locator("[data-figure=missed]")).hasText("0");
            assertThat(browser.barriers()).isEmpty();
            browser.keepsPicture("reports");
        }
    }
}
