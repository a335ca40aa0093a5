package care.vigil.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/events.asyncapi.yaml} to the code. */
class AsyncApiTest {

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(Path.of("../../docs/events.asyncapi.yaml").toFile());
    }

    @Test
    void itNamesEveryTopicAsItIsCreated() {
        var channels = document.get("channels");
        assertThat(names(channels))
                .isEqualTo(Set.copyOf(Topics.ALL.stream().map(Topic::name).toList()));
        for (var topic : Topics.ALL) {
            var kafka = channels.get(topic.name()).at("/bindings/kafka");
            assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
            assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").asText())
                    .as(topic.name())
                    .isEqualTo(topic.compacted() ? "compact" : "delete");
        }
    }

    @Test
    void itNamesEveryMessageWithEveryField() {
        var messages = document.at("/components/messages");
        var types = GoldenFilesTest.typesByName();
        assertThat(names(messages)).isEqualTo(types.keySet());
        types.forEach((name, type) -> {
            var fields = new HashSet<>(Set.of("type"));
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(fields::add);
            assertThat(names(messages.at("/" + name + "/payload/properties")))
                    .as(name)
                    .isEqualTo(fields);
        });
    }

    @Test
    void itGivesEveryFieldTheTypeThatIsSent() {
        Samples.ALL.forEach((name, sample) -> {
            var properties = document.at("/components/messages/" + name + "/payload/properties");
            assertThat(properties.at("/type/const").asText()).isEqualTo(name);
            sent(sample)
                    .properties()
                    .forEach(field ->
                            assertThat(properties.at("/" + field.getKey() + "/type").asText())
                                    .as(name + " " + field.getKey())
                                    .isEqualTo(type(field.getValue())));
        });
    }

    /** As it travels, without what this sample has not. */
    private static JsonNode sent(VigilEvent sample) {
        try {
            var sent = (ObjectNode) EventJson.MAPPER.readTree(EventJson.write(sample));
            return sent.without(
                    sent.properties().stream()
                            .filter(it -> it.getValue().isNull())
                            .map(Map.Entry::getKey)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> "integer";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "string";
        };
    }

    private static Set<String> names(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
