package care.vigil.simulator.rest;

import care.vigil.simulator.messages.Message;
import care.vigil.simulator.messages.Segments;
import java.util.LinkedHashMap;
import java.util.Map;

/** A message as the API shows it. */
final class MessageJson {

    private MessageJson() {}

    static Map<String, Object> of(String accountSid, Message message) {
        Message.Facts facts = message.facts();
        String path = "/2010-04-01/Accounts/" + accountSid + "/Messages/" + facts.sid();
        Integer code = message.errorCode();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("body", message.body());
        json.put("num_segments", String.valueOf(Segments.of(message.body())));
        json.put("direction", facts.direction());
        json.put("from", facts.from());
        json.put("to", facts.to());
        json.put("date_created", Wire.date(facts.acceptedAt()));
        json.put("date_updated", Wire.date(message.updatedAt()));
        json.put("date_sent", Wire.date(message.sentAt()));
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("error_code", code);
        json.put("error_message", code == null ? null : "Error " + code);
        json.put("uri", path + ".json");
        json.put("account_sid", accountSid);
        json.put("num_media", String.valueOf(facts.media().size()));
        json.put("status", message.status().wire());
        json.put("messaging_service_sid", facts.service());
        json.put("sid", facts.sid());
        json.put("api_version", "2010-04-01");
        json.put("subresource_uris", Map.of("media", path + "/Media.json"));
        return json;
    }
}
