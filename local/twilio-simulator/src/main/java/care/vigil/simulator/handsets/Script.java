package care.vigil.simulator.handsets;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;

/**
 * What the owner of a handset does when it rings.
 *
 * @param kind what happens
 * @param digits the keys, one group per prompt that asks for keys
 * @param answerAfterMs how long it rings before it is answered
 * @param pressAfterMs how long after a prompt opens a key is pressed (or the owner hangs up)
 * @param afterPrompt words that must have been said before a key is pressed, or null
 * @param calls how many calls this holds for, or null for all; then the script before it returns
 */
public record Script(
        Kind kind,
        List<String> digits,
        Long answerAfterMs,
        Long pressAfterMs,
        String afterPrompt,
        Integer calls) {

    /** What happens when the handset rings. */
    public enum Kind {
        /** It rings until a person or a test does something. */
        @JsonProperty("manual")
        MANUAL,
        /** It is answered and the keys are pressed. */
        @JsonProperty("answers-and-presses")
        ANSWERS_AND_PRESSES,
        /** It is answered and the same wrong key is pressed at each prompt. */
        @JsonProperty("wrong-key")
        WRONG_KEY,
        /** It is answered and nothing is pressed. */
        @JsonProperty("silent")
        SILENT,
        /** It is answered and hung up. */
        @JsonProperty("hangs-up")
        HANGS_UP,
        /** The line is busy. */
        @JsonProperty("busy")
        BUSY,
        /** Nobody answers. */
        @JsonProperty("no-answer")
        NO_ANSWER,
        /** A mailbox answers, greets, and records what is said. */
        @JsonProperty("voicemail")
        VOICEMAIL,
        /**
         * A mailbox answers, tells of its menu with numbers to press, and plays tones of its own.
         */
        @JsonProperty("voicemail-menu")
        VOICEMAIL_MENU,
        /** The phone itself answers and asks who is calling. */
        @JsonProperty("call-screening")
        CALL_SCREENING,
        /** The call cannot be completed. */
        @JsonProperty("failed")
        FAILED
    }

    /** Fills in what was left out. */
    public Script {
        kind = kind == null ? Kind.MANUAL : kind;
        digits = digits == null ? List.of() : List.copyOf(digits);
        answerAfterMs = answerAfterMs == null ? 150 : answerAfterMs;
        pressAfterMs = pressAfterMs == null ? 150 : pressAfterMs;
    }

    /** A script of that kind with usual times. */
    public static Script of(Kind kind) {
        return new Script(kind, List.of(), null, null, null, null);
    }

    /** Answers and presses one group of keys at each prompt that asks for keys. */
    public static Script answersAndPresses(String... digits) {
        return new Script(Kind.ANSWERS_AND_PRESSES, List.of(digits), null, null, null, null);
    }

    /** Presses that key, which means nothing, at each prompt. */
    public static Script wrongKey(String digit) {
        return new Script(Kind.WRONG_KEY, List.of(digit), null, null, null, null);
    }

    /** The same, answered after that time. */
    public Script answeredAfter(Duration wait) {
        return new Script(kind, digits, wait.toMillis(), pressAfterMs, afterPrompt, calls);
    }

    /** The same, with keys pressed that time after a prompt opens. */
    public Script pressedAfter(Duration wait) {
        return new Script(kind, digits, answerAfterMs, wait.toMillis(), afterPrompt, calls);
    }

    /** The same, with keys pressed only after those words were said. */
    public Script oncePrompted(String words) {
        return new Script(kind, digits, answerAfterMs, pressAfterMs, words, calls);
    }

    /** The same, for the next so many calls. */
    public Script forCalls(int count) {
        return new Script(kind, digits, answerAfterMs, pressAfterMs, afterPrompt, count);
    }
}
