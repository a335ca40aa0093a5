package care.vigil.bench.crisis;

import java.time.Instant;

/**
 * One webhook that the generator has posted.
 *
 * @param sid the message's id, which nothing else has
 * @param to the program's number
 * @param intended when it should have started
 * @param status of the answer; 0 without one
 * @param answeredAt when it was answered or given up
 */
public record Sent(String sid, String to, Instant intended, int status, Instant answeredAt) {

    /** Whether it was answered with success. */
    public boolean isOk() {
        return status / 100 == 2;
    }
}
