package care.vigil.bench.firstpage;

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
record Sent(String sid, String to, Instant intended, int status, Instant answeredAt) {

    boolean isOk() {
        return status / 100 == 2;
    }
}
