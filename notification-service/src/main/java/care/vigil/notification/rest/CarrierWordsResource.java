package care.vigil.notification.rest;

import care.vigil.events.EventJson;
import care.vigil.messaging.Database;
import care.vigil.messaging.Internal;
import care.vigil.notification.store.CarrierWords;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The carrier's last word about pages, for people who look at a case; nothing follows from it. */
@Internal
@Path("/internal/carrier-words")
public class CarrierWordsResource {

    private static final int MOST_PAGES = 2_000;

    private final Database database;
    private final CarrierWords words;

    CarrierWordsResource(Database database, CarrierWords words) {
        this.database = database;
        this.words = words;
    }

    /** Takes ids of pages, and answers for those that are known here. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] words(byte[] body) throws IOException {
        var pages = pages(body);
        return EventJson.MAPPER.writeValueAsBytes(database.read(handle -> words.of(handle, pages)));
    }

    private static List<UUID> pages(byte[] body) {
        try {
            List<UUID> pages = EventJson.MAPPER.readerForListOf(UUID.class).readValue(body);
            if (pages != null && pages.size() <= MOST_PAGES) {
                return pages;
            }
        } catch (IOException notIds) {
            throw new BadRequestException("Not a list of ids", notIds);
        }
        throw new BadRequestException("Too many, or none");
    }
}
