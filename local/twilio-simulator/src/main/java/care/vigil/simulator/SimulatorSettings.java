package care.vigil.simulator;

import care.vigil.simulator.handsets.ProgramNumber;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * How a simulator is set up.
 *
 * @param port where it listens on 127.0.0.1; 0 takes a free port
 * @param credentials the account's; real ones are refused
 * @param numbers the account's own numbers
 * @param phones whose handsets the page shows
 * @param deliverTo where webhooks are connected to in place of their URL's origin, or null
 * @param pace how fast the simulated world goes
 * @param keptOperations how many operations are kept
 */
public record SimulatorSettings(
        int port,
        Credentials credentials,
        List<ProgramNumber> numbers,
        List<Phone> phones,
        URI deliverTo,
        Pace pace,
        int keptOperations) {

    /**
     * Somebody's handset.
     *
     * @param group {@code patients}, {@code clinicians}, {@code operations}; null goes by the label
     */
    public record Phone(String number, String label, String group) {
        /** Reads {@code +13125550121=Patient Juniper Test}. */
        public static Phone parse(String spec) {
            int equals = spec.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("A handset is NUMBER=LABEL: " + spec);
            }
            return new Phone(spec.substring(0, equals), spec.substring(equals + 1), null);
        }
    }

    /** Keeps what it was given unchanged. */
    public SimulatorSettings {
        numbers = List.copyOf(numbers);
        phones = List.copyOf(phones);
    }

    /** On a free port, with credentials made up for the occasion, without numbers. */
    public static SimulatorSettings local() {
        return new SimulatorSettings(
                0, Credentials.random(), List.of(), List.of(), null, Pace.USUAL, 20_000);
    }

    /** The same on that port. */
    public SimulatorSettings onPort(int other) {
        return new SimulatorSettings(
                other, credentials, numbers, phones, deliverTo, pace, keptOperations);
    }

    /** The same for that account. */
    public SimulatorSettings with(Credentials other) {
        return new SimulatorSettings(port, other, numbers, phones, deliverTo, pace, keptOperations);
    }

    /** The same with one number more. */
    public SimulatorSettings with(ProgramNumber number) {
        List<ProgramNumber> more = new ArrayList<>(numbers);
        more.add(number);
        return new SimulatorSettings(
                port, credentials, more, phones, deliverTo, pace, keptOperations);
    }

    /** The same with one number more, written as on the command line. */
    public SimulatorSettings withNumber(String spec) {
        return with(ProgramNumber.parse(spec));
    }

    /** The same with one handset more on the page. */
    public SimulatorSettings with(Phone phone) {
        List<Phone> more = new ArrayList<>(phones);
        more.add(phone);
        return new SimulatorSettings(
                port, credentials, numbers, more, deliverTo, pace, keptOperations);
    }

    /** The same with webhooks connected to that origin. */
    public SimulatorSettings deliveringTo(URI origin) {
        return new SimulatorSettings(
                port, credentials, numbers, phones, origin, pace, keptOperations);
    }

    /** The same at another pace. */
    public SimulatorSettings at(Pace other) {
        return new SimulatorSettings(
                port, credentials, numbers, phones, deliverTo, other, keptOperations);
    }

    /** The same keeping so many operations. */
    public SimulatorSettings keeping(int operations) {
        return new SimulatorSettings(
                port, credentials, numbers, phones, deliverTo, pace, operations);
    }
}
