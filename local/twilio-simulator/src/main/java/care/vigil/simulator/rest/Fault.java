package care.vigil.simulator.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * Trouble that the carrier makes.
 *
 * @param kind what goes wrong
 * @param on which requests: {@code messages}, {@code calls} (creates), {@code reads} (fetches and
 *     lists) or {@code any}
 * @param to only creates to that number, or null for all
 * @param times for how many requests
 * @param millis how long it hangs or takes
 * @param code the carrier's error code of {@code refused}
 * @param httpStatus the HTTP status of {@code refused}
 */
public record Fault(
        Kind kind,
        String on,
        String to,
        Integer times,
        Long millis,
        Integer code,
        Integer httpStatus) {

    /** What goes wrong. */
    public enum Kind {
        /** 429 with a Retry-After header. */
        @JsonProperty("429")
        TOO_MANY,
        /** 401, the credentials do not count. */
        @JsonProperty("401")
        UNAUTHORIZED,
        /** 500 with nothing created. */
        @JsonProperty("500")
        SERVER_ERROR,
        /** 503 with nothing created. */
        @JsonProperty("503")
        UNAVAILABLE,
        /** No answer, nothing created; the connection closes in the end. */
        @JsonProperty("hang")
        HANG,
        /** The connection is closed at once, nothing created. */
        @JsonProperty("reset")
        RESET,
        /** It is created, and the answer is 500. */
        @JsonProperty("accept-then-500")
        ACCEPT_THEN_500,
        /** It is created, and there is no answer. */
        @JsonProperty("accept-then-hang")
        ACCEPT_THEN_HANG,
        /** It is created, and the answer takes long. */
        @JsonProperty("slow")
        SLOW,
        /** It is refused with a code of choice. */
        @JsonProperty("refused")
        REFUSED
    }

    /** Fills in what was left out. */
    public Fault {
        on = on == null ? "any" : on;
        times = times == null ? 1 : times;
        millis = millis == null ? 9_000 : millis;
        code = code == null ? 20500 : code;
        httpStatus = httpStatus == null ? 400 : httpStatus;
    }

    /** That trouble with the next create of any kind. */
    public static Fault of(Kind kind) {
        return new Fault(kind, null, null, null, null, null, null);
    }

    /** The carrier refuses with that code and status 400. */
    public static Fault refused(int code) {
        return new Fault(Kind.REFUSED, null, null, null, null, code, null);
    }

    /** Only on those requests: messages, calls or reads. */
    public Fault on(String what) {
        return new Fault(kind, what, to, times, millis, code, httpStatus);
    }

    /** Only with creates to that number. */
    public Fault to(String number) {
        return new Fault(kind, on, number, times, millis, code, httpStatus);
    }

    /** For so many requests. */
    public Fault times(int count) {
        return new Fault(kind, on, to, count, millis, code, httpStatus);
    }

    /** Hanging or taking so long. */
    public Fault lasting(Duration time) {
        return new Fault(kind, on, to, times, time.toMillis(), code, httpStatus);
    }
}
