package care.vigil.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.ClinicianEvent;
import care.vigil.events.ClinicianEvent.ClinicianPublished;
import care.vigil.events.EventJson;
import care.vigil.events.EventJson.Reading;
import care.vigil.events.ProgramEvent;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.events.Role;
import care.vigil.events.RosterEvent;
import care.vigil.events.RosterEvent.Person;
import care.vigil.events.RosterEvent.RosterPublished;
import care.vigil.events.Topics;
import care.vigil.events.VigilEvent;
import care.vigil.messaging.Database;
import care.vigil.sealed.PhoneNumber;
import care.vigil.sealed.PhoneOpener;
import care.vigil.timetable.Timetable;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstallationTest extends RosterTest {

    @Inject Database database;

    @Test
    void writesEachFirstLoginOnceForItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(firstLogins())))
                .isEqualTo("rw-------");
        assertThat(lines().getFirst()).startsWith("handle ");
        assertThat(lines()).hasSize(1 + 2 * 6);
        assertThat(lines())
                .anyMatch(line ->
                        line.matches(
                                "amina.castellanos +[a-z2-9-]{19} +clinician,supervisor"
                                        + " +harbor"))
                .anyMatch(line -> line.matches("rapid.desk +[a-z2-9-]{19} +operations +rapid"));
    }

    @Test
    void publishesEachProgramWithItsWords() {
        var harbor = newest(Topics.PROGRAMS, ProgramEvent.class, "harbor", ProgramPublished.class);

        assertThat(harbor.revision()).isEqualTo(1);
        assertThat(harbor.document()).isEqualTo(Examples.program("harbor"));
    }

    @Test
    void publishesWhoIsOnCallWithoutAGapFromYesterdayToTwoWeeksAhead() {
        var harbor = newest(Topics.ROSTERS, RosterEvent.class, "harbor", RosterPublished.class);
        var timetable = new Timetable(harbor.shifts());
        var names = harbor.people().stream().map(Person::displayName).toList();

        assertThat(names).contains("Mara Lindqvist", "Theo Bright", "Amina Castellanos");
        for (var role : Role.values()) {
            for (int hour = -24; hour <= 14 * 24; hour++) {
                var at = harbor.asOf().plus(Duration.ofHours(hour));
                assertThat(timetable.at(role, at)).as("%s at %s", role, at).isPresent();
            }
        }
    }

    @Test
    void publishesPhonesThatNotificationAloneCanRead() {
        var roster = newest(Topics.ROSTERS, RosterEvent.class, "harbor", RosterPublished.class);
        var mara =
                roster.people().stream()
                        .filter(person -> person.displayName().equals("Mara Lindqvist"))
                        .findFirst()
                        .orElseThrow();
        var published =
                newest(
                        Topics.CLINICIANS,
                        ClinicianEvent.class,
                        mara.clinicianId().toString(),
                        ClinicianPublished.class);

        var opener = PhoneOpener.open(parts().keys().resolve("phones-private.json"));
        var phone = published.phones().getFirst();
        assertThat(opener.open(phone.sealedNumber())).isEqualTo(PhoneNumber.of("+13125550111"));
        assertThat(phone.sms() && phone.voice() && phone.verified()).isTrue();
        assertThat(new String(EventJson.write(published), StandardCharsets.UTF_8))
                .doesNotContain("3125550111");
    }

    @Test
    void keepsNoNumberInTheClear() {
        var rows =
                database.read(handle ->
                        handle.createQuery(
                                        "select sealed_number"
                                                + " || encode(number_encrypted, 'escape')"
                                                + " from clinician_phone")
                                .mapTo(String.class)
                                .list());
        assertThat(rows).hasSize(8).noneMatch(row -> row.contains("312555"));
    }

    @Test
    void publishesEverythingAgainWhenHalfAMinuteHasPassed() {
        var before = newest(Topics.ROSTERS, RosterEvent.class, "harbor", RosterPublished.class);
        database.useTransaction(
                tx -> tx.execute("update publication set published_at = '-infinity'"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    var after =
                            newest(
                                    Topics.ROSTERS,
                                    RosterEvent.class,
                                    "harbor",
                                    RosterPublished.class);
                    assertThat(after.asOf()).isAfter(before.asOf());
                    assertThat(after.version()).isEqualTo(before.version());
                    assertThat(secondsSincePublication()).isLessThan(30);
                });
    }

    private double secondsSincePublication() {
        return database.read(handle ->
                handle.createQuery(
                                "select extract(epoch from vigil_now() - published_at)"
                                        + " from publication")
                        .mapTo(Double.class)
                        .one());
    }

    /** The newest record of a key, waiting until there is one. */
    private static <E extends VigilEvent, T extends E> T newest(
            String topic, Class<E> type, String key, Class<T> expected) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                records(topic, type)
                                        .filter(event -> event.key().equals(key))
                                        .map(expected::cast)
                                        .reduce((_, later) -> later)
                                        .orElse(null),
                        found -> found != null);
    }

    private static <E extends VigilEvent> Stream<E> records(String topic, Class<E> type) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                parts().bootstrap(),
                                "enable.auto.commit",
                                false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return drain(consumer, consumer.endOffsets(partitions)).stream()
                    .map(bytes -> EventJson.read(bytes, type))
                    .map(reading -> ((Reading.Event<E>) reading).event());
        }
    }

    private static List<byte[]> drain(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        var values = new ArrayList<byte[]>();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
        }
        return values;
    }
}
