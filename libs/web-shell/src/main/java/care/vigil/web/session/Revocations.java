package care.vigil.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The sessions that count no more, as last heard. While nothing new is heard, the last list stands.
 */
@ApplicationScoped
public class Revocations {

    private volatile Map<UUID, Long> oldestEpochs = Map.of();

    /** Every account some of whose unexpired tokens were revoked. */
    public void become(List<Revocation> revoked) {
        oldestEpochs =
                revoked.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Revocation::accountId, Revocation::epoch, Math::max));
    }

    boolean covers(SessionToken token) {
        return token.epoch() < oldestEpochs.getOrDefault(token.accountId(), 0L);
    }

    /** Tokens of this account below this epoch are revoked. */
    public record Revocation(UUID accountId, long epoch) {}
}
