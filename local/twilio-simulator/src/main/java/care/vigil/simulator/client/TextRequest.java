package care.vigil.simulator.client;

import java.util.List;
import java.util.Map;

/**
 * A text that a handset is to send.
 *
 * @param to one of the account's numbers
 * @param body the words; null is none
 * @param sid the MessageSid that it is to have, or null
 * @param copies how many times its webhook is delivered, all at once
 * @param signature {@code valid}, {@code forged} or {@code missing}
 * @param token the token that signs it in place of the account's, or null
 * @param media URLs of pictures
 * @param params webhook parameters that are replaced or added
 * @param webhook false: the text is in the carrier's inbox and its webhook is lost
 * @param await whether the answer waits for the webhooks' answers
 */
public record TextRequest(
        String to,
        String body,
        String sid,
        Integer copies,
        String signature,
        String token,
        List<String> media,
        Map<String, String> params,
        Boolean webhook,
        Boolean await) {

    /** Fills in what was left out. */
    public TextRequest {
        body = body == null ? "" : body;
        copies = copies == null ? 1 : copies;
        signature = signature == null ? "valid" : signature;
        media = media == null ? List.of() : List.copyOf(media);
        params = params == null ? Map.of() : Map.copyOf(params);
        webhook = webhook == null || webhook;
        await = await == null || await;
    }

    /** An ordinary text. */
    public static TextRequest of(String to, String body) {
        return new TextRequest(to, body, null, null, null, null, null, null, null, null);
    }

    /** The same with that MessageSid. */
    public TextRequest withSid(String other) {
        return new TextRequest(
                to, body, other, copies, signature, token, media, params, webhook, await);
    }

    /** The same with its webhook delivered so many times at once. */
    public TextRequest copies(int count) {
        return new TextRequest(
                to, body, sid, count, signature, token, media, params, webhook, await);
    }

    /** The same signed with a key that is not the account's. */
    public TextRequest forged() {
        return new TextRequest(
                to, body, sid, copies, "forged", token, media, params, webhook, await);
    }

    /** The same without a signature. */
    public TextRequest unsigned() {
        return new TextRequest(
                to, body, sid, copies, "missing", token, media, params, webhook, await);
    }

    /** The same signed with that token. */
    public TextRequest signedWith(String otherToken) {
        return new TextRequest(
                to, body, sid, copies, "valid", otherToken, media, params, webhook, await);
    }

    /** The same with pictures. */
    public TextRequest withMedia(String... urls) {
        return new TextRequest(
                to, body, sid, copies, signature, token, List.of(urls), params, webhook, await);
    }

    /** The same with one webhook parameter replaced or added. */
    public TextRequest with(String name, String value) {
        Map<String, String> more = new java.util.LinkedHashMap<>(params);
        more.put(name, value);
        return new TextRequest(
                to, body, sid, copies, signature, token, media, more, webhook, await);
    }

    /** The same with its webhook lost: only the carrier's inbox has it. */
    public TextRequest withoutWebhook() {
        return new TextRequest(
                to, body, sid, copies, signature, token, media, params, false, await);
    }

    /** The same without waiting for the webhook's answer. */
    public TextRequest inBackground() {
        return new TextRequest(
                to, body, sid, copies, signature, token, media, params, webhook, false);
    }
}
