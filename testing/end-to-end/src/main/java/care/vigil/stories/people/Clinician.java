package care.vigil.stories.people;

import care.vigil.simulator.client.CallState;
import care.vigil.simulator.client.HandsetClient;
import care.vigil.simulator.client.TextRequest;
import care.vigil.simulator.client.TextResult;
import care.vigil.simulator.handsets.Delivery;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.handsets.TextLine;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Somebody whom a program pages, at their own phone. */
public final class Clinician {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final String login;
    private final String name;
    private final HandsetClient handset;
    private final String pagerNumber;

    Clinician(String login, String name, HandsetClient handset, String pagerNumber) {
        this.login = login;
        this.name = name;
        this.handset = handset;
        this.pagerNumber = pagerNumber;
    }

    /** What they log in as. */
    public String login() {
        return login;
    }

    /** As colleagues are told. */
    public String name() {
        return name;
    }

    /** E.164. */
    public String number() {
        return handset.number();
    }

    /** Waits for a page by text that no story has looked at yet. */
    public Page isPaged() {
        return isPaged(SOON);
    }

    /** Waits so long for a page by text that no story has looked at yet. */
    public Page isPaged(Duration atMost) {
        TextLine text = handset.awaitText(Page.SAYS, atMost);
        return Page.of(text.body(), text.acceptedAt());
    }

    /** Every page by text so far, repeats too. */
    public List<Page> pages() {
        return handset.received().stream()
                .filter(line -> line.body().contains(Page.SAYS))
                .map(line -> Page.of(line.body(), line.acceptedAt()))
                .toList();
    }

    /** Every call so far, oldest first. */
    public List<CallState> calls() {
        return handset.state().calls();
    }

    /** Waits for a text with those words. */
    public TextLine receivesText(String words) {
        return handset.awaitText(words, SOON);
    }

    /** Waits so long for a text with those words. */
    public TextLine receivesText(String words, Duration atMost) {
        return handset.awaitText(words, atMost);
    }

    /** Replies to the pager number. */
    public TextResult replies(String words) {
        return handset.texts(pagerNumber, words);
    }

    /** Sends a text to any number, whatever comes of it. */
    public TextResult sends(TextRequest text) {
        return handset.texts(text);
    }

    /** Takes this page by text and is told so; answers what was said. */
    public TextLine accepts(Page page) {
        TextResult _ = replies("1 " + page.code());
        return receivesText("You have it: " + page.code());
    }

    /** Waits until the phone rings. */
    public Clinician rings() {
        return rings(SOON);
    }

    /** Waits so long until the phone rings. */
    public Clinician rings(Duration atMost) {
        HandsetClient _ = handset.awaitRinging(atMost);
        return this;
    }

    /** Answers the ringing call and presses a key when it asks for one. */
    public Clinician answersAndPresses(String key) {
        CallState _ = handset.answer();
        return presses(key);
    }

    /** Presses a key on the call that goes on, when it asks for one. */
    public Clinician presses(String key) {
        CallState _ = handset.press(key);
        return this;
    }

    /** Calls the pager number and stays on the line. */
    public CallState callsThePager() {
        return handset.calls(pagerNumber);
    }

    /** Hangs up the call that goes on. */
    public CallState hangsUp() {
        return handset.hangUp();
    }

    /** Waits until those words have been said in the last call. */
    public CallState hears(String words) {
        return handset.awaitHeard(words, SOON);
    }

    /** Waits for a call in a state of interest. */
    public CallState hasCall(Predicate<CallState> wanted, Duration atMost) {
        return handset.awaitCall(wanted, atMost);
    }

    /** What the phone does by itself when it rings, from now on. */
    public Clinician phone(Script script) {
        HandsetClient _ = handset.scripted(script);
        return this;
    }

    /** What becomes of texts to this phone, from now on. */
    public Clinician texts(Delivery delivery) {
        HandsetClient _ = handset.delivering(delivery);
        return this;
    }
}
