package care.vigil.simulator.twiml;

import static care.vigil.simulator.twiml.Twiml.attribute;
import static care.vigil.simulator.twiml.Twiml.children;
import static care.vigil.simulator.twiml.Twiml.target;

import care.vigil.simulator.webhooks.Webhook.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Turns the elements of a voice document into verbs, with the carrier's defaults. */
final class VoiceVerbs {

    private VoiceVerbs() {}

    static List<Verb> read(Element parent) {
        List<Verb> verbs = new ArrayList<>();
        for (Element element : children(parent)) {
            verbs.add(verb(element));
        }
        return verbs;
    }

    private static Verb verb(Element element) {
        return switch (element.getTagName()) {
            case "Say" -> new Verb.Say(words(element), number(element, "loop", 1));
            case "Play" -> new Verb.Play(words(element), number(element, "loop", 1));
            case "Pause" -> new Verb.Pause(seconds(element, "length", 1));
            case "Gather" -> gather(element);
            case "Redirect" -> new Verb.Redirect(target(element, words(element)));
            case "Dial" -> dial(element);
            case "Hangup" -> new Verb.Hangup();
            case "Reject" -> new Verb.Reject(attribute(element, "reason", "rejected"));
            default -> throw new TwimlProblem(12200, "unknown <" + element.getTagName() + ">");
        };
    }

    private static Verb gather(Element element) {
        return new Verb.Gather(
                target(element, attribute(element, "action", "")),
                seconds(element, "timeout", 5),
                number(element, "numDigits", 0),
                attribute(element, "finishOnKey", "#"),
                attribute(element, "actionOnEmptyResult", "false").equals("true"),
                read(element));
    }

    private static Verb dial(Element element) {
        List<Verb.Callee> callees = new ArrayList<>();
        for (Element child : children(element)) {
            if (!child.getTagName().equals("Number")) {
                throw new TwimlProblem(12200, "unknown <" + child.getTagName() + "> in <Dial>");
            }
            callees.add(callee(child));
        }
        if (callees.isEmpty() && !words(element).isEmpty()) {
            callees.add(new Verb.Callee(words(element), null, null, Set.of()));
        }
        String action = attribute(element, "action", null);
        return new Verb.Dial(
                action == null ? null : target(element, action),
                seconds(element, "timeout", 30),
                seconds(element, "timeLimit", 14_400),
                attribute(element, "callerId", null),
                attribute(element, "answerOnBridge", "false").equals("true"),
                callees);
    }

    private static Verb.Callee callee(Element number) {
        String url = attribute(number, "url", null);
        String callback = attribute(number, "statusCallback", null);
        return new Verb.Callee(
                words(number),
                url == null ? null : target(number, url),
                callback == null
                        ? null
                        : new Target(callback, attribute(number, "statusCallbackMethod", "POST")),
                Set.of(attribute(number, "statusCallbackEvent", "completed").split(" +", 4)));
    }

    private static String words(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static int number(Element element, String name, int otherwise) {
        String value = attribute(element, name, "");
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private static Duration seconds(Element element, String name, int otherwise) {
        return Duration.ofSeconds(number(element, name, otherwise));
    }
}
