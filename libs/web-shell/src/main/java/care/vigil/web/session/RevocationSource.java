package care.vigil.web.session;

import care.vigil.web.session.Revocations.Revocation;
import java.util.List;
import java.util.Optional;

/** Where the revoked sessions are known. */
public interface RevocationSource {

    /** The revoked sessions; empty when nobody could be asked. */
    Optional<List<Revocation>> revoked();
}
