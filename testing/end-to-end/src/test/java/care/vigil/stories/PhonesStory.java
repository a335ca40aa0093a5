package care.vigil.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody plays the patient and then the clinician, by hand on the handsets in a real browser. */
@ExtendWith(Stack.Shared.class)
class PhonesStory {

    private static final double SOON = 15_000;
    private static final String CRY = "it has got worse since we spoke";

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aTextTypedOnOneHandsetIsAcceptedByAKeyOnAnother(int width, Stack stack) {
        var harbor = stack.program("harbor");
        var june = harbor.patient("June Applewood").number();
        var primary = harbor.primary();
        try (var browser = Browser.of(width, stack.phones())) {
            var phone = takes(browser, stack, june);
            phone.locator("textarea").fill(CRY);
            phone.locator(".send").click();
            shows(phone, CRY);
            shows(phone, "Automatic reply");
            assertThat(browser.barriers()).isEmpty();
            browser.keepsPicture("patient-phone");

            phone = takes(browser, stack, primary.number());
            shows(phone, "urgent on-call page");
            shows(phone, "Ringing");
            phone.locator(".answer").click();
            shows(heard(phone), "Harbor urgent on-call page");
            shows(heard(phone), "Press 1 to accept");
            assertThat(heard(phone)).not().containsText(CRY);
            phone.locator(".keypad").getByText("1", exactly()).click();
            shows(heard(phone), "You have it");
            assertThat(browser.barriers()).isEmpty();
            browser.keepsPicture("clinician-phone");

            shows(takes(browser, stack, june), "a clinician has your message");
        }
        assertThat(stack.operations(harbor).cases())
                .singleElement()
                .matches(it -> it.owner().equals(primary.name()));
    }

    private static Locator takes(Browser browser, Stack stack, String number) {
        var only = URLEncoder.encode(number, StandardCharsets.UTF_8);
        browser.page().navigate(stack.phones() + "?only=" + only);
        var phone = browser.page().locator("#phone-" + number.substring(1));
        assertThat(phone).isVisible(new IsVisibleOptions().setTimeout(SOON));
        return phone;
    }

    private static Locator heard(Locator phone) {
        return phone.locator(".heard");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void shows(Locator where, String words) {
        assertThat(where).containsText(words, new ContainsTextOptions().setTimeout(SOON));
    }
}
