package care.vigil.roster.program;

import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import care.vigil.sealed.PhoneNumber;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything that can be wrong with a program, in the order of the document. Start here. */
public final class ProgramRules {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration CALL_AND_PAUSE = Duration.ofSeconds(10);

    private final ProgramDocument program;
    private final Findings findings = new Findings();

    private ProgramRules(ProgramDocument program) {
        this.program = program;
    }

    /** Every problem of a document; none when it may be saved. */
    public static List<Flaw> problems(ProgramDocument program, KnownClinicians clinicians) {
        var rules = new ProgramRules(program);
        rules.names();
        rules.numbers();
        rules.languages();
        rules.times();
        LadderRules.check(program, rules.findings);
        RotationRules.check(program, clinicians, rules.findings);
        TextRules.check(program, rules.findings);
        DangerWordRules.check(program, rules.findings);
        return rules.findings.all();
    }

    private void names() {
        if (findings.present(program.slug(), "slug")) {
            findings.require(
                    SLUG.matcher(program.slug()).matches() && !program.slug().equals("schema"),
                    "slug",
                    "must be 3 to 40 small letters, digits and hyphens, and not \"schema\"");
        }
        if (findings.present(program.name(), "name")) {
            findings.require(!program.name().isBlank(), "name", "must not be empty");
        }
        if (findings.present(program.shortName(), "shortName")) {
            findings.require(
                    !program.shortName().isBlank() && program.shortName().length() <= 16,
                    "shortName",
                    "must have 1 to 16 letters: it stands in every page");
        }
        findings.present(program.timeZone(), "timeZone");
        if (findings.present(program.country(), "country")) {
            findings.require(
                    COUNTRIES.contains(program.country()),
                    "country",
                    "must be a country of ISO 3166-1, such as US");
        }
    }

    private void numbers() {
        number(program.crisisNumber(), "crisisNumber");
        number(program.pagerNumber(), "pagerNumber");
        findings.require(
                program.crisisNumber() == null
                        || !program.crisisNumber().equals(program.pagerNumber()),
                "pagerNumber",
                "must not be the crisis number: a clinician's reply would open a case");
        if (findings.present(program.emergency(), "emergency")) {
            said(program.emergency(), "emergency");
        }
        if (program.emergencyElsewhere() != null) {
            program.emergencyElsewhere().forEach(this::elsewhere);
        }
    }

    /** Numbers of another country are looked up by somebody, and say when. */
    private void elsewhere(String country, EmergencyNumbers numbers) {
        var place = "emergencyElsewhere." + country;
        findings.require(
                COUNTRIES.contains(country) && !country.equals(program.country()),
                place,
                "must be another country of ISO 3166-1, such as CA");
        if (findings.present(numbers, place)) {
            said(numbers, place);
            findings.present(numbers.verifiedOn(), place + ".verifiedOn");
        }
    }

    private void said(EmergencyNumbers numbers, String place) {
        said(numbers.services(), place + ".services");
        said(numbers.crisisLine(), place + ".crisisLine");
    }

    private void number(String number, String field) {
        if (findings.present(number, field)) {
            findings.require(
                    PhoneNumber.isE164(number) && !PhoneNumber.isEmergency(number),
                    field,
                    "must be a number of the program in E.164 form, such as +13125550100,"
                            + " and no emergency number");
        }
    }

    private void said(String number, String field) {
        if (findings.present(number, field)) {
            findings.require(
                    !number.isBlank() && number.length() <= 40,
                    field,
                    "must have 1 to 40 letters: patients read it in texts");
        }
    }

    private void languages() {
        if (!findings.present(program.languages(), "languages")) {
            return;
        }
        findings.require(!program.languages().isEmpty(), "languages", "must name at least one");
        findings.require(
                new HashSet<>(program.languages()).size() == program.languages().size(),
                "languages",
                "must not name one twice");
        for (int i = 0; i < program.languages().size(); i++) {
            var language = program.languages().get(i);
            findings.require(
                    language != null && LANGUAGES.contains(language),
                    "languages[" + i + "]",
                    "must be a language of ISO 639-1, such as en");
        }
    }

    private void times() {
        duration(program.responseTimeTarget(), "responseTimeTarget");
        duration(program.contactTarget(), "contactTarget");
        duration(program.callTimeout(), "callTimeout");
        if (duration(program.repageEvery(), "repageEvery") && program.callTimeout() != null) {
            findings.require(
                    program.repageEvery().compareTo(program.callTimeout().plus(CALL_AND_PAUSE))
                            >= 0,
                    "repageEvery",
                    "must be at least 10 s longer than callTimeout: a call must have ended before"
                            + " the next one");
        }
    }

    private boolean duration(Duration duration, String field) {
        if (!findings.present(duration, field)) {
            return false;
        }
        boolean fits = duration.isPositive() && duration.compareTo(LONGEST) <= 0;
        findings.require(fits, field, "must be longer than nothing and at most 24 hours");
        return fits;
    }
}
