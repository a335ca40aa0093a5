package care.vigil.web;

import care.vigil.web.session.RevocationSource;
import care.vigil.web.session.Revocations.Revocation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for roster-service. */
@ApplicationScoped
public class FakeRevocations implements RevocationSource {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile Optional<List<Revocation>> revoked = Optional.of(List.of());

    @Override
    public Optional<List<Revocation>> revoked() {
        asked.incrementAndGet();
        return revoked;
    }

    void become(List<Revocation> list) {
        revoked = Optional.of(list);
    }

    int becomeSilent() {
        revoked = Optional.empty();
        return asked.get();
    }

    int timesAsked() {
        return asked.get();
    }
}
