package care.vigil.notification.rest;

import care.vigil.notification.call.CallWords;
import care.vigil.notification.call.Line;
import care.vigil.notification.call.Step;
import care.vigil.notification.twilio.CallAddresses;
import jakarta.inject.Singleton;

/** The steps of a call, in the carrier's language. */
@Singleton
class Calls {

    private final CallAddresses addresses;

    Calls(CallAddresses addresses) {
        this.addresses = addresses;
    }

    /** What the call does next. */
    String twiml(Line line, Step step) {
        return switch (step) {
            case Step.AskPage ask -> askPage(line, ask);
            case Step.Offer offer ->
                    VoiceTwiml.questionOrOn(
                            offer.first(),
                            CallWords.choices(offer),
                            addresses.ownerKeys(line, offer),
                            addresses.next(line, offer.whole() ? offer.heard() + 1 : 0));
            case Step.AskToConnect(var shortName) ->
                    VoiceTwiml.question(
                            shortName + ".",
                            CallWords.connectQuestion(),
                            addresses.firstKey(line),
                            CallWords.GOODBYE);
            case Step.Connect(var bridge, var from, var to, var rings, var noVoicemail) ->
                    VoiceTwiml.connect(
                            CallWords.connecting(noVoicemail),
                            from,
                            to,
                            rings,
                            addresses.bridge(bridge, "ended"),
                            addresses.bridge(bridge, "status"));
            case Step.AskOutcome(var bridge, var first, var again) ->
                    VoiceTwiml.question(
                            first,
                            CallWords.outcomeQuestion(),
                            addresses.outcomeKeys(bridge, again),
                            CallWords.OUTCOME_OPEN);
            case Step.GoOn(var words) -> VoiceTwiml.goOn(words, addresses.next(line, 0));
            case Step.End(var words) -> VoiceTwiml.lastWords(words);
        };
    }

    private String askPage(Line line, Step.AskPage ask) {
        var first = ask.another() ? CallWords.ANOTHER_WAITS + " " : "";
        return VoiceTwiml.question(
                first + ask.words().greeting(),
                ask.words().instructions(),
                addresses.pageKeys(line, ask.pageId()),
                CallWords.NOTHING_PRESSED);
    }
}
