package care.vigil.chaos.faults;

import care.vigil.chaos.faults.Fault.BadWire;
import care.vigil.chaos.faults.Fault.CarrierTrouble;
import care.vigil.chaos.faults.Fault.Reports;
import care.vigil.chaos.stack.ChaosProgram;
import care.vigil.chaos.stack.ChaosStack;
import care.vigil.simulator.handsets.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What the processes stand among: the carrier, the wires, the disk. */
final class Surroundings {

    private final ChaosStack stack;
    private final List<ChaosProgram> programs;

    Surroundings(ChaosStack stack, List<ChaosProgram> programs) {
        this.stack = stack;
        this.programs = programs;
    }

    /** The carrier refuses, hangs or is slow. */
    void trouble(CarrierTrouble it) {
        stack.carrier()
                .fault(
                        care.vigil.simulator.rest.Fault.of(it.trouble())
                                .times(it.times())
                                .lasting(it.time()));
    }

    /** The carrier reports in that way that the clinicians' texts were delivered, for a while. */
    void report(Reports reports) {
        deliver(Delivery.DELIVERED.with(reports.callbacks()).delayed(reports.delay()));
        LockSupport.parkNanos(reports.time().toNanos());
        deliver(Delivery.DELIVERED);
    }

    private void deliver(Delivery delivery) {
        for (var program : programs) {
            for (var number : program.telephones()) {
                var _ = stack.carrier().handset(number).delivering(delivery);
            }
        }
    }

    /** A wire is bad for a while. */
    void cross(BadWire wire) {
        var proxy = stack.wire(wire.to());
        proxy.become(wire.mode(), wire.latency());
        LockSupport.parkNanos(wire.time().toNanos());
        proxy.become(FaultProxy.Mode.OPEN, Duration.ZERO);
    }

    boolean canFillDisk() {
        return stack.disk().isPresent();
    }

    /** The disk is full for a while. */
    void fillDisk(Duration time) {
        var disk = stack.disk().orElseThrow();
        disk.fill();
        LockSupport.parkNanos(time.toNanos());
        disk.makeRoom();
    }

    /** The carrier takes everything again, and reports as usual. */
    void heal() {
        stack.carrier().clearFaults();
        deliver(Delivery.DELIVERED);
    }
}
