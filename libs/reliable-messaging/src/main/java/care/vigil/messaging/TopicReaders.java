package care.vigil.messaging;

import care.vigil.events.VigilEvent;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Starts a thread for each topic that this service handles, after trying again what was parked. */
@Singleton
class TopicReaders {

    private static final Logger LOG = Logger.getLogger(TopicReaders.class);

    private final List<TopicHandler<?>> handlers;
    private final Inbox inbox;
    private final Database database;
    private final MessagingConfig config;
    private final Loops loops;
    private final List<TopicReader<?>> readers = new ArrayList<>();

    TopicReaders(
            @All List<TopicHandler<?>> handlers,
            Inbox inbox,
            Database database,
            MessagingConfig config,
            Loops loops) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.database = database;
        this.config = config;
        this.loops = loops;
    }

    void start(@Observes StartupEvent started) {
        handlers.forEach(this::redriveParked);
        handlers.forEach(this::startReading);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        readers.forEach(TopicReader::stop);
    }

    /** The handler of a topic, if this service reads it. */
    Optional<TopicHandler<?>> of(String topic) {
        return handlers.stream().filter(handler -> handler.topic().equals(topic)).findFirst();
    }

    private <E extends VigilEvent> void startReading(TopicHandler<E> handler) {
        var reader = new TopicReader<>(handler, inbox, database, config, loops);
        readers.add(reader);
        Thread.ofPlatform().name("reads-" + handler.topic()).start(reader);
    }

    private <E extends VigilEvent> void redriveParked(TopicHandler<E> handler) {
        var parked =
                database.read(handle ->
                        handle.createQuery(
                                        "select id, payload from parked_event where topic = :topic order by id")
                                .bind("topic", handler.topic())
                                .map((row, _) ->
                                        new Parked(row.getLong("id"), row.getBytes("payload")))
                                .list());
        for (var event : parked) {
            try {
                database.useTransaction(tx -> {
                    tx.execute("delete from parked_event where id = ?", event.id());
                    inbox.receive(tx, handler, Arrival.byHttp(event.payload()));
                });
            } catch (RuntimeException e) {
                LOG.errorf(
                        "ALARM a parked event of %s still fails: %s",
                        handler.topic(), Trouble.name(e));
            }
        }
    }

    private record Parked(long id, byte[] payload) {}
}
