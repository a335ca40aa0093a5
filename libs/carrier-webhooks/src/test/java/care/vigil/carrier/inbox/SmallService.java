package care.vigil.carrier.inbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** A service that owns numbers and takes in every text that was found. */
@Singleton
class SmallService implements FoundTexts {

    private final Set<String> numbers = new HashSet<>();
    private final List<String> taken = new ArrayList<>();

    void has(String number) {
        numbers.add(number);
    }

    void leaves(String number) {
        numbers.remove(number);
    }

    List<String> taken() {
        return List.copyOf(taken);
    }

    @Override
    public Set<String> unknown(Handle tx, List<String> sids) {
        return sids.stream()
                .filter(sid -> !taken.contains(sid))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean take(ListedText text, Instant now) {
        return taken.add(text.sid());
    }

    @Override
    public boolean anybodyWaits(Handle tx) {
        return false;
    }

    @Override
    public boolean isInUse(Handle tx, String number) {
        return numbers.contains(number);
    }
}
