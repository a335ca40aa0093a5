package care.vigil.simulator.rest;

import care.vigil.simulator.http.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error as the carrier's API words it: code, message, link and HTTP status. */
final class ApiProblem extends RuntimeException {

    private final int status;
    private final int code;

    ApiProblem(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static ApiProblem bad(int code, String message) {
        return new ApiProblem(400, code, message);
    }

    static ApiProblem notFound(String path) {
        return new ApiProblem(404, 20404, "The requested resource " + path + " was not found");
    }

    Answer answer() {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("code", code);
        envelope.put("message", getMessage());
        envelope.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        envelope.put("status", status);
        Answer answer = Answer.json(status, envelope);
        return status == 401
                ? answer.with("WWW-Authenticate", "Basic realm=\"Twilio API\"")
                : answer;
    }
}
