package care.vigil.intake.rest;

import care.vigil.intake.message.AppRequest;
import care.vigil.sealed.PhoneNumber;
import care.vigil.web.problem.Problem.Flaw;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be wrong with an app's request. What the patient wrote is never wrong. */
final class AppRequestRules {

    private static final int LONGEST_ID = 200;

    private AppRequestRules() {}

    /** Every flaw, none repeated; the values themselves are not named. */
    static List<Flaw> flaws(AppRequest body, String idempotencyKey) {
        var flaws = new ArrayList<Flaw>();
        if (!isId(idempotencyKey)) {
            flaws.add(new Flaw("Idempotency-Key", "a header of 1 to 200 characters is required"));
        }
        if (body == null) {
            flaws.add(new Flaw("", "a JSON object is required"));
            return flaws;
        }
        if (!isId(body.accountId())) {
            flaws.add(new Flaw("accountId", "1 to 200 characters are required"));
        }
        if (body.text() == null) {
            flaws.add(new Flaw("text", "is required; it may be empty"));
        }
        if (body.phone() != null && !PhoneNumber.isE164(body.phone())) {
            flaws.add(new Flaw("phone", "must be in E.164 form, such as +13125550100, or absent"));
        }
        if (body.phone() != null && PhoneNumber.isEmergency(body.phone())) {
            flaws.add(new Flaw("phone", "must not be an emergency number"));
        }
        if (body.language() != null && !body.language().matches("[a-z]{2}")) {
            flaws.add(new Flaw("language", "must be two letters (ISO 639-1), or absent"));
        }
        return flaws;
    }

    private static boolean isId(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_ID;
    }
}
