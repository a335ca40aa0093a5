package care.vigil.roster.rest;

import care.vigil.events.Role;
import care.vigil.roster.RosterService;
import care.vigil.roster.store.Clinician;
import care.vigil.web.Visitor;
import care.vigil.web.right.Right;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The clinicians of the visitor's programs. Numbers are never shown whole. */
@Path("/api/clinicians")
class ClinicianResource {

    private final RosterService roster;
    private final Visitor visitor;

    ClinicianResource(RosterService roster, Visitor visitor) {
        this.roster = roster;
        this.visitor = visitor;
    }

    /** A clinician as colleagues see them; programs that the visitor may not see are left out. */
    record Entry(
            UUID id,
            String handle,
            String displayName,
            Map<String, Set<Role>> programs,
            List<Phone> phones) {}

    /** A number, by its last digits. */
    record Phone(String number, boolean sms, boolean voice, boolean verified) {}

    @GET
    @Right
    @Produces(MediaType.APPLICATION_JSON)
    public Collection<Entry> list() {
        var byHandle = new TreeMap<String, Entry>();
        for (var program : visitor.programs()) {
            for (var clinician : roster.clinicians(program)) {
                byHandle.put(clinician.handle(), entry(clinician));
            }
        }
        return byHandle.values();
    }

    private Entry entry(Clinician clinician) {
        var visible = new TreeMap<>(clinician.memberships());
        visible.keySet().retainAll(visitor.programs());
        return new Entry(
                clinician.id(),
                clinician.handle(),
                clinician.displayName(),
                visible,
                clinician.phones().stream()
                        .map(phone ->
                                new Phone(
                                        phone.masked(),
                                        phone.sms(),
                                        phone.voice(),
                                        phone.verified()))
                        .toList());
    }
}
