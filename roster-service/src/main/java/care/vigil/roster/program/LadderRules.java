package care.vigil.roster.program;

import care.vigil.events.Role;
import care.vigil.program.ProgramDocument;
import care.vigil.program.Rung;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** The ladder must reach the emergency prompt by the target that the program promised (P3). */
final class LadderRules {

    private LadderRules() {}

    static void check(ProgramDocument program, Findings findings) {
        var ladder = program.ladder();
        if (!findings.present(ladder, "ladder")) {
            return;
        }
        findings.require(!ladder.isEmpty(), "ladder", "must have at least one rung");
        var roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < ladder.size(); i++) {
            var place = "ladder[" + i + "]";
            if (findings.present(ladder.get(i), place)) {
                rung(ladder.get(i), place, roles, findings);
                time(ladder, i, program.responseTimeTarget(), findings);
            }
        }
    }

    private static void rung(Rung rung, String place, EnumSet<Role> roles, Findings findings) {
        if (findings.present(rung.role(), place + ".role")) {
            findings.require(
                    rung.role() != Role.OPERATIONS,
                    place + ".role",
                    "must not be operations: they own no case and are paged besides");
            findings.require(roles.add(rung.role()), place + ".role", "stands twice in the ladder");
        }
        findings.present(rung.after(), place + ".after");
    }

    private static void time(List<Rung> ladder, int i, Duration target, Findings findings) {
        var place = "ladder[" + i + "].after";
        var after = ladder.get(i).after();
        if (after == null) {
            return;
        }
        if (i == 0) {
            findings.require(
                    after.isZero(), place, "must be PT0S: somebody is paged the moment it begins");
        } else if (ladder.get(i - 1) != null && ladder.get(i - 1).after() != null) {
            findings.require(
                    after.compareTo(ladder.get(i - 1).after()) > 0,
                    place,
                    "must come later than the rung before it");
        }
        findings.require(
                target == null || after.compareTo(target) < 0,
                place,
                "must come before the response-time target, when the emergency prompt goes out");
    }
}
