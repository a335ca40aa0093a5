package care.vigil.simulator.rest;

import care.vigil.simulator.calls.Call;
import care.vigil.simulator.calls.CallStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call as the API shows it. */
final class CallJson {

    private CallJson() {}

    static Map<String, Object> of(String accountSid, Call call) {
        Call.Facts facts = call.facts();
        String path = "/2010-04-01/Accounts/" + accountSid + "/Calls/" + facts.sid();
        boolean completed = call.status() == CallStatus.COMPLETED;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date_updated", Wire.date(call.endedAt()));
        json.put("price_unit", "USD");
        json.put("parent_call_sid", facts.parentSid());
        json.put("caller_name", null);
        json.put("duration", completed ? String.valueOf(call.seconds()) : null);
        json.put("from", facts.from());
        json.put("to", facts.to());
        json.put("annotation", null);
        json.put("answered_by", call.answeredBy());
        json.put("sid", facts.sid());
        json.put("queue_time", String.valueOf(facts.queued().toMillis()));
        json.put("price", null);
        json.put("api_version", "2010-04-01");
        json.put("status", call.status().wire());
        json.put("direction", facts.direction());
        json.put("start_time", Wire.date(call.answeredAt()));
        json.put("date_created", Wire.date(facts.acceptedAt()));
        json.put("from_formatted", formatted(facts.from()));
        json.put("group_sid", null);
        json.put("trunk_sid", null);
        json.put("forwarded_from", null);
        json.put("uri", path + ".json");
        json.put("account_sid", accountSid);
        json.put("end_time", Wire.date(call.endedAt()));
        json.put("to_formatted", formatted(facts.to()));
        json.put("phone_number_sid", null);
        json.put("subresource_uris", Map.of("recordings", path + "/Recordings.json"));
        return json;
    }

    private static String formatted(String number) {
        return number.matches("\\+1\\d{10}")
                ? "(%s) %s-%s"
                        .formatted(
                                number.substring(2, 5), number.substring(5, 8), number.substring(8))
                : number;
    }
}
