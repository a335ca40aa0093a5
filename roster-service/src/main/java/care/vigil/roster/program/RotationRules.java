package care.vigil.roster.program;

import care.vigil.events.Role;
import care.vigil.program.ProgramDocument;
import care.vigil.program.Rotation;
import care.vigil.program.Rung;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every role that may be paged has a rotation, and everyone in it can be paged in that role. */
final class RotationRules {

    private RotationRules() {}

    static void check(ProgramDocument program, KnownClinicians clinicians, Findings findings) {
        var rotations = program.rotations();
        if (!findings.present(rotations, "rotations")) {
            return;
        }
        var covered = EnumSet.noneOf(Role.class);
        for (int i = 0; i < rotations.size(); i++) {
            var place = "rotations[" + i + "]";
            if (findings.present(rotations.get(i), place)) {
                rotation(rotations.get(i), place, covered, clinicians, findings);
            }
        }
        var uncovered = paged(program);
        uncovered.removeAll(covered);
        for (var role : uncovered) {
            findings.require(
                    false, "rotations", "has nobody for " + role.word() + ", who may be paged");
        }
    }

    /** Operations are paged about gaps and alarms, whatever the ladder says. */
    private static Set<Role> paged(ProgramDocument program) {
        var ladder = program.ladder() == null ? List.<Rung>of() : program.ladder();
        var roles =
                ladder.stream()
                        .filter(Objects::nonNull)
                        .map(Rung::role)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(TreeSet::new));
        roles.add(Role.OPERATIONS);
        return roles;
    }

    private static void rotation(
            Rotation rotation,
            String place,
            EnumSet<Role> covered,
            KnownClinicians clinicians,
            Findings findings) {
        var role = rotation.role();
        if (findings.present(role, place + ".role")) {
            findings.require(covered.add(role), place + ".role", "has a rotation already");
        }
        handOff(rotation, place, findings);
        var handles = rotation.clinicians();
        if (!findings.present(handles, place + ".clinicians")) {
            return;
        }
        findings.require(!handles.isEmpty(), place + ".clinicians", "must name at least one");
        for (int i = 0; i < handles.size(); i++) {
            var handle = handles.get(i);
            var here = place + ".clinicians[" + i + "]";
            if (!findings.present(handle, here)) {
                continue;
            }
            findings.require(
                    clinicians.knows(handle), here, "names nobody of this program: " + handle);
            findings.require(
                    !clinicians.knows(handle) || role == null || clinicians.canBe(handle, role),
                    here,
                    "names somebody who cannot be on call in this role: " + handle);
        }
    }

    private static void handOff(Rotation rotation, String place, Findings findings) {
        boolean day = findings.present(rotation.handOffDay(), place + ".handOffDay");
        findings.present(rotation.handOffTime(), place + ".handOffTime");
        if (findings.present(rotation.startsOn(), place + ".startsOn") && day) {
            findings.require(
                    rotation.startsOn().getDayOfWeek() == rotation.handOffDay(),
                    place + ".startsOn",
                    "must fall on the day of the hand-off");
        }
    }
}
