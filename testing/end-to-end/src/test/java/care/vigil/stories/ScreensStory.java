package care.vigil.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.stories.people.Program;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A night in a real browser, at a desk and on a phone, with the keyboard alone. */
@ExtendWith(Stack.Shared.class)
class ScreensStory {

    private static final String CRY = "everything hurts and I can't sleep";
    private static final double SOON = 15_000;

    /** The board asks for what changes without a case this often, in milliseconds. */
    private static final double FIGURES_EVERY = 15_000;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void anOperatorWatchesACaseArriveAndCannotTakeIt(int width, Stack stack) {
        var harbor = stack.program("harbor");
        try (var browser = opened(width, stack, "/", harbor.login("operations"))) {
            browser.tabsTo("Alarm sound");
            browser.page().keyboard().press("Space");
            assertThat(browser.page().locator("#sound")).hasAttribute("aria-checked", "true");

            harbor.stranger().texts(CRY);

            shows(browser, "#unacknowledged", "1");
            assertThat(browser.page().locator("body"))
                    .hasAttribute(
                            "data-last-alarm",
                            "arrived",
                            new HasAttributeOptions().setTimeout(SOON));
            shows(browser, "tr.case", harbor.primary().name());
            shows(browser, "tr.case", "handed to the carrier, no answer yet");
            assertThat(browser.page().locator("tr.case"))
                    .containsText(
                            "text: delivered to the phone, which does not say that anybody saw it",
                            new ContainsTextOptions().setTimeout(FIGURES_EVERY + SOON));
            assertThat(browser.barriers()).isEmpty();

            browser.presses("Open");
            shows(browser, "main", "You can watch this case.");
            assertThat(browser.page().getByText("I take this case")).hasCount(0);
            assertThat(browser.page().getByText("Open the patient's words")).hasCount(0);
            assertThat(browser.barriers()).isEmpty();
            browser.keepsPicture("operator");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aClinicianAcceptsOpensTheWordsRecordsContactAndCloses(int width, Stack stack) {
        var harbor = stack.program("harbor");
        try (var browser = opened(width, stack, "/mine", harbor.primary().login())) {
            shows(browser, "main", "Nothing waits for you");
            shows(browser, "main", harbor.pagerNumber());
            harbor.patient("June Applewood").texts(CRY);

            shows(browser, ".mine-case", "Nobody has it yet");
            browser.presses("Accept");
            shows(browser, ".mine-case", harbor.primary().name() + " (you)");
            browser.presses("The patient's words");
            shows(browser, ".patient-panel", CRY);
            shows(browser, ".patient-panel", "June Applewood");
            assertThat(browser.barriers()).isEmpty();
            browser.keepsPicture("mine");
            browser.presses("I reached them");
            shows(browser, ".mine-case", "is in contact");

            browser.presses("History, hand over, close");
            shows(browser, "main", "What you can do");
            browser.presses("Close the case");
            browser.types("How it ended", "Safe");
            browser.types("Note for the record", "sleeps at her sister's; see her at nine");
            browser.presses("Close the case");
            shows(browser, "main", "This case is closed.");
            assertThat(browser.barriers()).isEmpty();
            browser.keepsPicture("closed");
        }
        assertThat(stack.operations(harbor).cases()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aSupervisorClaimsTheTaskSeesWhereHelpMustGoAndSaysWhatCameOfIt(int width, Stack stack) {
        var harbor = stack.program("harbor");
        try (var browser = opened(width, stack, "/mine", harbor.supervisor().login())) {
            hasOpenedATask(harbor);

            shows(browser, ".mine-case", "nobody has it");
            browser.presses("Take the emergency task");
            shows(browser, ".mine-case", harbor.supervisor().name() + " has it");
            browser.presses("Emergency task: record how it stands");
            shows(browser, ".task", harbor.supervisor().name() + " has it");
            browser.presses("Open the patient's words");
            shows(browser, ".patient-panel", "Local dispatch");
            assertThat(browser.page().locator("a[href^='tel:']")).hasCount(0);
            assertThat(browser.barriers()).isEmpty();
            browser.keepsPicture("task");

            var clock = keys(browser.page().locator("#outcome b").first().textContent());
            browser.pressesAbove("Record how it stands, or the outcome");
            browser.types("How it stands", "Somebody is on");
            browser.types("When they decided", clock);
            browser.types("Who was called", "An emergency contact");
            browser.types("Number dialled", "+13125550131");
            browser.types("When they were called", clock);
            browser.presses("Record it");
            shows(browser, ".task", "somebody is on the telephone");

            browser.presses("Record how it stands, or the outcome");
            browser.types("How it stands", "The patient was reached");
            browser.types("When they decided", clock);
            browser.types("Who was called", "An emergency contact");
            browser.types("Number dialled", "+13125550131");
            browser.types("When they were called", clock);
            browser.ticks("The location");
            browser.types("Where the location came from", "The program");
            browser.types("Who stays with the patient", "Somebody close");
            browser.types("Note:", "spoke with the sister, who is with her");
            browser.presses("Record it");
            shows(browser, ".task", "the patient was reached and is safe");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aClinicianChoosesAnotherPasswordAndLogsInWithIt(int width, Stack stack) {
        var harbor = stack.program("harbor");
        var login = harbor.backup().login();
        var chosen = "four words in a row";
        try (var browser = opened(width, stack, "/roster", login)) {
            browser.presses(harbor.backup().name());
            browser.types("Password now", stack.password(login));
            browser.types("New password", "too short");
            browser.types("New password again", "too short");
            browser.presses("Change the password");
            shows(browser, "[role=alert]", "needs at least 12");
            assertThat(browser.barriers()).isEmpty();
            browser.keepsPicture("account");

            // The first field has the focus.
            browser.page().keyboard().type(stack.password(login));
            browser.types("New password", chosen);
            browser.types("New password again", chosen);
            browser.presses("Change the password");
            shows(browser, "[role=status]", "Your password is changed");
        }
        try (var browser = Browser.of(width, stack.origin())) {
            browser.opens("/account", login, chosen);
            shows(browser, "main", harbor.backup().name());
        }
    }

    /** A time as it is typed into a field for one, such as 0312AM. */
    private static String keys(String clock) {
        return DateTimeFormatter.ofPattern("hhmma", Locale.US).format(LocalTime.parse(clock));
    }

    private static void hasOpenedATask(Program harbor) {
        harbor.patient("June Applewood").texts(CRY);
        var page = harbor.primary().isPaged();
        harbor.primary().accepts(page);
        harbor.primary().replies("E " + page.code());
    }

    private static Browser opened(int width, Stack stack, String path, String login) {
        var browser = Browser.of(width, stack.origin());
        browser.opens(path, login, stack.password(login));
        return browser;
    }

    private static void shows(Browser browser, String where, String words) {
        Locator found = browser.page().locator(where).first();
        assertThat(found).containsText(words, new ContainsTextOptions().setTimeout(SOON));
    }
}
