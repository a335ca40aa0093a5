package care.vigil.roster.installation;

import care.vigil.events.EventJson;
import care.vigil.events.Role;
import care.vigil.program.ProgramDocument;
import care.vigil.roster.account.AccountRole;
import care.vigil.roster.program.DocumentReader;
import care.vigil.roster.program.DocumentReader.Reading;
import care.vigil.roster.program.KnownClinicians;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A file of {@code local/programs}: what of it belongs to this service. */
record ProgramFile(Reading program, List<ClinicianEntry> clinicians, List<AccountEntry> accounts) {

    private static final ObjectMapper YAML = new YAMLMapper();

    /** Somebody who can be on call, and gets a login too. */
    record ClinicianEntry(
            String handle, String displayName, List<Role> roles, List<PhoneEntry> phones) {

        ClinicianEntry {
            if (handle == null || displayName == null || roles == null || phones == null) {
                throw new IllegalArgumentException(
                        "A clinician needs handle, displayName, roles and phones");
            }
        }

        /** Prints no numbers. */
        @Override
        public String toString() {
            return handle;
        }
    }

    /** A number in E.164 form, and what reaches its owner there. */
    record PhoneEntry(String number, boolean sms, boolean voice) {

        /** Prints no number. */
        @Override
        public String toString() {
            return "PhoneEntry";
        }
    }

    /** Somebody who only logs in; roles are words of {@link AccountRole}. */
    record AccountEntry(String handle, String displayName, List<String> roles) {

        AccountEntry {
            if (handle == null || displayName == null || roles == null) {
                throw new IllegalArgumentException("An account needs handle, displayName, roles");
            }
        }

        Set<AccountRole> rights() {
            return roles.stream()
                    .map(AccountRole::of)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static ProgramFile read(Path file) throws IOException {
        var tree = YAML.readTree(file.toFile());
        return new ProgramFile(
                DocumentReader.read(tree.path("program")),
                entries(tree, "clinicians", ClinicianEntry[].class),
                entries(tree, "accounts", AccountEntry[].class));
    }

    ProgramDocument document() {
        return program.program();
    }

    String slug() {
        return document().slug();
    }

    KnownClinicians known() {
        return new KnownClinicians(
                clinicians.stream()
                        .collect(
                                Collectors.toMap(
                                        ClinicianEntry::handle,
                                        entry -> Set.copyOf(entry.roles()))));
    }

    private static <T> List<T> entries(JsonNode tree, String section, Class<T[]> type)
            throws IOException {
        var node = tree.path(section);
        return node instanceof MissingNode
                ? List.of()
                : Arrays.asList(EventJson.MAPPER.treeToValue(node, type));
    }
}
