package care.vigil.notification.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.messaging.Database;
import care.vigil.notification.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Nothing is remembered that was never committed, or longer than until the next news. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RememberedTest {

    @Inject Database database;

    private final Remembered<String, String> names = new Remembered<>();

    @Test
    void whatWasReadOnceIsNotReadAgain() {
        assertThat(database.<String>inTransaction(tx -> name(tx, "Mara"))).isEqualTo("Mara");

        assertThat(database.<String>inTransaction(tx -> name(tx, "Tomas"))).isEqualTo("Mara");
    }

    @Test
    void itIsReadAgainAfterNews() {
        database.<String>inTransaction(tx -> name(tx, "Mara"));

        database.useTransaction(names::heardNews);

        assertThat(database.<String>inTransaction(tx -> name(tx, "Tomas"))).isEqualTo("Tomas");
    }

    @Test
    void whatWasReadInATransactionThatFailedIsNotRemembered() {
        assertThatThrownBy(() ->
                        database.useTransaction(tx -> {
                            name(tx, "Mara");
                            throw new IllegalStateException();
                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(database.<String>inTransaction(tx -> name(tx, "Tomas"))).isEqualTo("Tomas");
    }

    @Test
    void whatWasReadBeforeTheNewsIsNotRememberedAfterIt() {
        database.useTransaction(reader -> {
            name(reader, "Mara");
            database.useTransaction(names::heardNews);
        });

        assertThat(database.<String>inTransaction(tx -> name(tx, "Tomas"))).isEqualTo("Tomas");
    }

    @Test
    void whatTheNewsItselfReadIsNotRemembered() {
        database.useTransaction(tx -> {
            names.heardNews(tx);
            name(tx, "Mara");
        });

        assertThat(database.<String>inTransaction(tx -> name(tx, "Tomas"))).isEqualTo("Tomas");
    }

    private String name(Handle tx, String inTheDatabase) {
        return names.get(tx, "primary", () -> Optional.of(inTheDatabase)).orElseThrow();
    }
}
