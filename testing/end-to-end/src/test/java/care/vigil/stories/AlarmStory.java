package care.vigil.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.stories.people.Program;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PageAssertions.HasTitleOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How the board calls people who are not looking at it: by its title, and by a sound they chose.
 */
@ExtendWith(Stack.Shared.class)
class AlarmStory {

    private static final double SOON = 15_000;
    private static final ContainsTextOptions IN_TIME = new ContainsTextOptions().setTimeout(SOON);
    private static final String CALM = "Board · Vigil";
    private static final int MELODY = 5;

    /** Counts the tones that the page really starts, because nobody listens to a test. */
    private static final String LISTENS =
            "window.tones = 0; const start = AudioScheduledSourceNode.prototype.start;"
                    + " OscillatorNode.prototype.start = function (...when) {"
                    + " if (this.context.state === 'running') { window.tones++; }"
                    + " return start.apply(this, when); };";

    @Test
    void theTitleFlashesFromTheArrivalOfACaseUntilSomebodyHasIt(Stack stack) {
        var harbor = stack.program("harbor");
        try (var browser = atTheBoard(stack, harbor)) {
            assertThat(browser.page()).hasTitle(CALM);

            harbor.stranger().texts("is anybody there");

            hasTitle(browser, "⚠ 1 without an owner");
            hasTitle(browser, "(1) " + CALM);
            hasTitle(browser, "⚠ 1 without an owner");
            assertThat(titlesOfSeconds(browser, 4))
                    .containsSubsequence(
                            "⚠ 1 without an owner", "(1) " + CALM, "⚠ 1 without an owner");
            browser.page().clock().resume();
            harbor.primary().accepts(harbor.primary().isPaged());
            hasTitle(browser, CALM);
        }
    }

    @Test
    void nothingSoundsUntilSomebodyAsksForItAndThenEachArrivalDoes(Stack stack) {
        var harbor = stack.program("harbor");
        try (var browser = atTheBoard(stack, harbor)) {
            var sound = browser.page().locator("#sound");
            assertThat(sound).hasAttribute("aria-checked", "false");
            harbor.stranger().texts("the first one");
            assertThat(browser.page().locator("#unacknowledged")).containsText("1", IN_TIME);
            assertThat(browser.page().locator("body")).hasAttribute("data-last-alarm", "arrived");
            assertThat(tones(browser)).isZero();

            browser.tabsTo("Alarm sound");
            browser.page().keyboard().press("Space");
            assertThat(sound).hasAttribute("aria-checked", "true");
            plays(browser, MELODY);
            harbor.stranger().texts("the second one");
            plays(browser, 2 * MELODY);

            browser.page().keyboard().press("Space");
            assertThat(sound).hasAttribute("aria-checked", "false");
            harbor.stranger().texts("the third one");
            assertThat(browser.page().locator("#unacknowledged")).containsText("3", IN_TIME);
            assertThat(tones(browser)).isEqualTo(2 * MELODY);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theSoundIsTestedFromThePageAndStaysChosen(int width, Stack stack) {
        var harbor = stack.program("harbor");
        try (var browser = atTheBoard(width, stack, harbor)) {
            var note = browser.page().locator("#sound-note");
            assertThat(note).isHidden();

            browser.presses("Test the sound");

            plays(browser, MELODY);
            assertThat(note).containsText("You should hear five tones now", IN_TIME);
            assertThat(browser.page().locator("#sound")).hasAttribute("aria-checked", "false");
            assertThat(browser.barriers()).isEmpty();

            browser.presses("Alarm sound");
            plays(browser, 2 * MELODY);
            browser.page().reload();
            assertThat(browser.page().locator("#sound")).hasAttribute("aria-checked", "true");
            assertThat(note).containsText("keeps this page silent until you press", IN_TIME);
            browser.page().keyboard().press("Tab");
            assertThat(note).isHidden();
            harbor.stranger().texts("is anybody there");
            plays(browser, MELODY);
        }
    }

    /** The title at the end of each of that many seconds, on the page's own clock. */
    private static List<String> titlesOfSeconds(Browser browser, int seconds) {
        var clock = browser.page().clock();
        var now = (Number) browser.page().evaluate("Date.now()");
        clock.pauseAt(now.longValue() + 2_000);
        return IntStream.range(0, seconds)
                .mapToObj(_ -> {
                    clock.runFor(1_000);
                    return browser.page().title();
                })
                .toList();
    }

    private static Browser atTheBoard(Stack stack, Program program) {
        return atTheBoard(1280, stack, program);
    }

    private static Browser atTheBoard(int width, Stack stack, Program program) {
        var browser = Browser.of(width, stack.origin());
        browser.page().addInitScript(LISTENS);
        browser.page().clock().install();
        var login = program.login("operations");
        browser.logsIn(login, stack.password(login));
        return browser;
    }

    private static void hasTitle(Browser browser, String title) {
        assertThat(browser.page()).hasTitle(title, new HasTitleOptions().setTimeout(SOON));
    }

    private static void plays(Browser browser, int tones) {
        browser.page()
                .waitForFunction(
                        "tones => window.tones >= tones",
                        tones,
                        new WaitForFunctionOptions().setTimeout(SOON));
        assertThat(tones(browser)).isEqualTo(tones);
    }

    private static int tones(Browser browser) {
        return (int) browser.page().evaluate("window.tones");
    }
}
