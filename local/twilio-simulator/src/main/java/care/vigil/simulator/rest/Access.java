package care.vigil.simulator.rest;

import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may use the API, and whose account it is. */
public final class Access {

    private static final String SUFFIX = ".json";

    private final String accountSid;
    private final List<String> accepted;

    /** The account's own credentials, and an API key's unless that is null. */
    public Access(String accountSid, String authToken, String keySid, String keySecret) {
        this.accountSid = accountSid;
        String account = basic(accountSid, authToken);
        accepted = keySid == null ? List.of(account) : List.of(account, basic(keySid, keySecret));
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    String accountSid() {
        return accountSid;
    }

    boolean admits(Request request) {
        return accepted.contains(request.header("authorization"));
    }

    /** The parts of the path below the account; another account's are not found. */
    List<String> below(Request request) {
        List<String> parts = request.segments();
        boolean ours =
                parts.size() >= 3
                        && parts.get(1).equals("Accounts")
                        && withoutSuffix(parts.get(2)).equals(accountSid)
                        && parts.getLast().endsWith(SUFFIX);
        if (!ours) {
            throw ApiProblem.notFound(request.path());
        }
        return parts.subList(3, parts.size()).stream().map(Access::withoutSuffix).toList();
    }

    private static String withoutSuffix(String part) {
        return part.endsWith(SUFFIX) ? part.substring(0, part.length() - SUFFIX.length()) : part;
    }

    Answer account() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", accountSid);
        json.put("friendly_name", "Carrier simulator");
        json.put("status", "active");
        json.put("type", "Full");
        json.put("uri", "/2010-04-01/Accounts/" + accountSid + ".json");
        return Answer.json(200, json);
    }
}
