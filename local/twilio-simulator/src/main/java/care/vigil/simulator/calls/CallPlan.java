package care.vigil.simulator.calls;

import care.vigil.simulator.webhooks.Webhook.Target;
import java.time.Duration;
import java.util.Set;

/**
 * What was asked for when a call was created.
 *
 * @param answer fetched when it is answered, or null when {@code twiml} says it all
 * @param twiml the document itself, or null
 * @param fallback fetched when the first fails
 * @param status where its progress is posted, or null
 * @param events which progress: initiated, ringing, answered, completed
 * @param timeout how long it rings
 * @param machineDetection how an answering machine is looked for
 */
public record CallPlan(
        Target answer,
        String twiml,
        Target fallback,
        Target status,
        Set<String> events,
        Duration timeout,
        MachineDetection machineDetection) {

    /**
     * Looking for an answering machine.
     *
     * @param until what ends it
     * @param async whether the call goes on meanwhile
     * @param asyncTo where the finding is then posted, or null for nowhere
     */
    public record MachineDetection(Until until, boolean async, Target asyncTo) {
        /** Not asked for. */
        public static final MachineDetection OFF = new MachineDetection(Until.OFF, false, null);

        /** What ends the looking. */
        public enum Until {
            /** Nobody looks. */
            OFF,
            /** The first sign of a machine. */
            MACHINE_STARTS,
            /** The end of its greeting. */
            GREETING_ENDS
        }
    }

    /** A leg that another call dials. */
    static CallPlan dialed(Target whisper, Target status, Set<String> events, Duration timeout) {
        return new CallPlan(whisper, null, null, status, events, timeout, MachineDetection.OFF);
    }

    /** An inbound call, answered by a number's webhook. */
    static CallPlan inbound(Target answer, Target fallback, Target status) {
        return new CallPlan(
                answer,
                null,
                fallback,
                status,
                Set.of("completed"),
                Duration.ofMinutes(1),
                MachineDetection.OFF);
    }
}
