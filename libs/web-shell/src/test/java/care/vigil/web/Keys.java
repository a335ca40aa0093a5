package care.vigil.web;

import care.vigil.sealed.GenerateKeys;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/** Fresh keys for one test run. */
public final class Keys implements QuarkusTestResourceLifecycleManager {

    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("keys");
            GenerateKeys.into(folder);
        } catch (IOException | GeneralSecurityException trouble) {
            throw new IllegalStateException(trouble);
        }
        return Map.of("vigil.web.keys-folder", folder.toString());
    }

    @Override
    public void inject(TestInjector into) {
        into.injectIntoFields(
                Sessions.signedWith(folder.resolve("session-private.pem")),
                new TestInjector.MatchesType(Sessions.class));
    }

    @Override
    public void stop() {}
}
