package care.vigil.roster.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What saving a document would change at one place; null where there is nothing before or after.
 */
public record DocumentChange(String field, String before, String after) {

    /** Every place at which two documents differ, by name. */
    public static List<DocumentChange> between(JsonNode before, JsonNode after) {
        var old = leaves(before);
        var fresh = leaves(after);
        var places = new TreeSet<>(old.keySet());
        places.addAll(fresh.keySet());
        var changes = new ArrayList<DocumentChange>();
        for (var place : places) {
            if (!Objects.equals(old.get(place), fresh.get(place))) {
                changes.add(new DocumentChange(place, old.get(place), fresh.get(place)));
            }
        }
        return changes;
    }

    private static SortedMap<String, String> leaves(JsonNode node) {
        var leaves = new TreeMap<String, String>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String place, JsonNode node, SortedMap<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            collect(
                                    place.isEmpty() ? field.getKey() : place + "." + field.getKey(),
                                    field.getValue(),
                                    into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(place + "[" + i + "]", node.get(i), into);
            }
        } else if (!node.isNull()) {
            into.put(place, node.asText());
        }
    }
}
