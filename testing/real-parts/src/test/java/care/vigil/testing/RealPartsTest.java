package care.vigil.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.events.Topic;
import care.vigil.events.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class RealPartsTest {

    private final Parts parts = RealParts.open();

    @Test
    void everyServiceHasItsOwnDatabaseAndCannotEnterAnother() throws SQLException {
        for (String database : new String[] {"intake", "roster", "escalation", "notification"}) {
            try (Connection connection = parts.connect(database)) {
                connection.createStatement().execute("create table t (id int)");
            }
        }
        assertThatThrownBy(() ->
                        DriverManager.getConnection(
                                parts.url("roster"), "intake", parts.password("intake")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void commitsAreDurableInTestsToo() throws SQLException {
        try (Connection connection = parts.connect("intake")) {
            for (String setting :
                    new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (ResultSet answer =
                        connection.createStatement().executeQuery("show " + setting)) {
                    answer.next();
                    assertThat(answer.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void everyTopicIsThereWithItsPartitions() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", parts.bootstrap()))) {
            var found = new HashMap<String, Integer>();
            admin.describeTopics(Topics.ALL.stream().map(Topic::name).toList())
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> found.put(name, topic.partitions().size()));
            for (Topic topic : Topics.ALL) {
                assertThat(found).containsEntry(topic.name(), topic.partitions());
            }
        }
    }

    @Test
    void aQuarkusTestGetsTheEnvironmentOfItsService() {
        var resource = new RealParts();
        resource.init(Map.of("database", "escalation"));
        Map<String, String> configuration = resource.start();
        assertThat(configuration)
                .containsEntry("VIGIL_DB_USER", "escalation")
                .containsEntry("VIGIL_KAFKA", parts.bootstrap())
                .containsEntry("quarkus.http.test-port", "0")
                .containsKeys("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN");
        assertThat(configuration.get("VIGIL_DB_URL")).contains("/escalation?");
        assertThat(Path.of(configuration.get("VIGIL_KEYS_DIR"))).isDirectory();
        assertThat(Files.exists(parts.keys().resolve("internal-token"))).isTrue();
    }
}
