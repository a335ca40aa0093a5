package care.vigil.simulator.handsets;

import care.vigil.simulator.webhooks.Webhook.Target;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One of the account's own numbers and where its webhooks go.
 *
 * @param number in E.164
 * @param sms webhook of inbound texts, or null
 * @param voice webhook of inbound calls, or null
 * @param smsFallback tried when the SMS webhook fails, or null
 * @param voiceFallback tried when the voice webhook fails, or null
 * @param status posted when an inbound call has ended, or null
 * @param optOut who handles STOP, START and HELP
 */
public record ProgramNumber(
        String number,
        String sms,
        String voice,
        String smsFallback,
        String voiceFallback,
        String status,
        OptOut optOut) {

    /** Who handles STOP, START and HELP. */
    public enum OptOut {
        /** The carrier: it answers, and blocks the pair of numbers after STOP. */
        @JsonProperty("builtin")
        BUILTIN,
        /** Nobody but the webhook. */
        @JsonProperty("off")
        OFF
    }

    /** The carrier handles keywords unless told otherwise. */
    public ProgramNumber {
        optOut = optOut == null ? OptOut.BUILTIN : optOut;
    }

    /**
     * Reads {@code +13125550100=smsUrl,voiceUrl}, followed by any of {@code ,optOut=off}, {@code
     * ,smsFallback=…}, {@code ,voiceFallback=…}, {@code ,status=…}.
     */
    public static ProgramNumber parse(String spec) {
        int equals = spec.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("A number is NUMBER=SMS_URL,VOICE_URL: " + spec);
        }
        String[] urls = {null, null};
        var more = new care.vigil.simulator.http.Parameters();
        int position = 0;
        for (String part :
                spec.substring(equals + 1).split(",(?=https?://|[a-zA-Z]+=http|optOut=)", -1)) {
            if (part.startsWith("http") && position < 2) {
                urls[position++] = part;
            } else if (part.contains("=")) {
                more.add(
                        part.substring(0, part.indexOf('=')),
                        part.substring(part.indexOf('=') + 1));
            }
        }
        return new ProgramNumber(
                spec.substring(0, equals),
                urls[0],
                urls[1],
                more.first("smsFallback").orElse(null),
                more.first("voiceFallback").orElse(null),
                more.first("status").orElse(null),
                more.first("optOut").orElse("").equals("off") ? OptOut.OFF : OptOut.BUILTIN);
    }

    /** The fallback of the SMS webhook. */
    public Target smsFallbackTarget() {
        return Target.post(smsFallback);
    }

    /** The fallback of the voice webhook. */
    public Target voiceFallbackTarget() {
        return Target.post(voiceFallback);
    }

    /** Where the end of an inbound call is posted. */
    public Target statusTarget() {
        return Target.post(status);
    }
}
