package care.vigil.chaos.faults;

import care.vigil.chaos.faults.Fault.Reports;
import care.vigil.chaos.stack.ChaosProgram;
import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.handsets.Delivery;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** How the carrier reports that the clinicians' texts were delivered. */
final class Deliveries {

    private final SimulatorClient carrier;
    private final List<ChaosProgram> programs;

    Deliveries(SimulatorClient carrier, List<ChaosProgram> programs) {
        this.carrier = carrier;
        this.programs = programs;
    }

    /** In that way for a while, then as usual. */
    void become(Reports reports) {
        become(Delivery.DELIVERED.with(reports.callbacks()).delayed(reports.delay()));
        LockSupport.parkNanos(reports.time().toNanos());
        usual();
    }

    void usual() {
        become(Delivery.DELIVERED);
    }

    private void become(Delivery delivery) {
        for (var program : programs) {
            for (var number : program.telephones()) {
                var _ = carrier.handset(number).delivering(delivery);
            }
        }
    }
}
