package care.vigil.chaos.faults;

import care.vigil.messaging.Failpoint;
import care.vigil.simulator.handsets.Delivery.Callbacks;
import care.vigil.simulator.rest.Fault.Kind;
import java.time.Duration;

/** One thing that goes wrong. */
public sealed interface Fault {

    /** For people. */
    String words();

    /** Its kind, to be counted by. */
    String kind();

    /** kill -9; the supervisor starts it again. */
    record Killed(String process) implements Fault {
        @Override
        public String words() {
            return "kill -9 " + process;
        }

        @Override
        public String kind() {
            return "kill -9";
        }
    }

    /** SIGSTOP, and SIGCONT after a while. */
    record Frozen(String process, Duration time) implements Fault {
        @Override
        public String words() {
            return "SIGSTOP " + process + " for " + time.toMillis() + " ms";
        }

        @Override
        public String kind() {
            return "SIGSTOP";
        }
    }

    /** kill -9, and it stays away for a while. */
    record Away(String process, Duration time) implements Fault {
        @Override
        public String words() {
            return process + " away for " + time.toSeconds() + " s";
        }

        @Override
        public String kind() {
            return "outage";
        }
    }

    /** kill -9 of every instance of a service, and all stay away for a while. */
    record ServiceAway(String service, Duration time) implements Fault {
        @Override
        public String words() {
            return "all of " + service + " away for " + time.toSeconds() + " s";
        }

        @Override
        public String kind() {
            return "service away";
        }
    }

    /** The clock of the databases is moved; a negative step is back. */
    record ClockStep(Duration by) implements Fault {
        @Override
        public String words() {
            return kind() + " by " + by.abs().toMillis() + " ms";
        }

        @Override
        public String kind() {
            return "clock step " + (by.isNegative() ? "back" : "ahead");
        }
    }

    /** There is no space left for PostgreSQL. */
    record DiskFull(Duration time) implements Fault {
        @Override
        public String words() {
            return "disk full for " + time.toSeconds() + " s";
        }

        @Override
        public String kind() {
            return "disk full";
        }
    }

    /** A process dies at a named moment of its work. */
    record DiesAt(String process, Failpoint point) implements Fault {
        @Override
        public String words() {
            return process + " dies " + point.word();
        }

        @Override
        public String kind() {
            return "failpoint " + point.word();
        }
    }

    /** The carrier makes trouble with the next requests. */
    record CarrierTrouble(Kind trouble, int times, Duration time) implements Fault {
        @Override
        public String words() {
            return "carrier: " + name() + " × " + times;
        }

        @Override
        public String kind() {
            return "carrier " + name();
        }

        private String name() {
            return trouble.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The wire between the services and PostgreSQL, Kafka or the carrier is bad for a while. */
    record BadWire(String to, FaultProxy.Mode mode, Duration latency, Duration time)
            implements Fault {
        @Override
        public String words() {
            return kind() + " for " + time.toMillis() + " ms";
        }

        @Override
        public String kind() {
            return "wire to " + to + " " + mode.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Reports about texts come in another way for a while. */
    record Reports(Callbacks callbacks, Duration delay, Duration time) implements Fault {
        @Override
        public String words() {
            return "carrier's reports: " + name() + " for " + time.toSeconds() + " s";
        }

        @Override
        public String kind() {
            return "reports " + name();
        }

        private String name() {
            return (callbacks.name() + (delay.isZero() ? "" : " late"))
                    .toLowerCase(java.util.Locale.ROOT);
        }
    }
}
