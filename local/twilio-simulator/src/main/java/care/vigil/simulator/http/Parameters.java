package care.vigil.simulator.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Form or query parameters in the order in which they came; a name may repeat. */
public final class Parameters {

    /** One decoded name and its decoded value. */
    public record Parameter(String name, String value) {}

    private final List<Parameter> entries = new ArrayList<>();

    /** Reads {@code application/x-www-form-urlencoded} text; null and empty text have none. */
    public static Parameters decode(String form) {
        var parameters = new Parameters();
        if (form == null || form.isEmpty()) {
            return parameters;
        }
        for (String pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.add(decodePart(name), decodePart(value));
            }
        }
        return parameters;
    }

    /** Appends one parameter; a null value is left out. */
    public Parameters add(String name, String value) {
        if (value != null) {
            entries.add(new Parameter(name, value));
        }
        return this;
    }

    /** Appends all of the other's parameters. */
    public Parameters addAll(Parameters others) {
        entries.addAll(others.entries);
        return this;
    }

    /** Replaces every parameter of that name where the first stood; a null value removes them. */
    public Parameters set(String name, String value) {
        int at = 0;
        while (at < entries.size() && !entries.get(at).name().equals(name)) {
            at++;
        }
        entries.removeIf(entry -> entry.name().equals(name));
        if (value != null) {
            entries.add(Math.min(at, entries.size()), new Parameter(name, value));
        }
        return this;
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** The first value of that name that is not blank. */
    public Optional<String> filled(String name) {
        return first(name).filter(value -> !value.isBlank());
    }

    /** The first value as a whole number, or the default when absent or not a number. */
    public long number(String name, long otherwise) {
        return filled(name)
                .filter(value -> value.matches("-?\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }

    /** Every value of that name, in order. */
    public List<String> all(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** Every parameter, in order. */
    public List<Parameter> entries() {
        return List.copyOf(entries);
    }

    /** Every parameter sorted by name, then value: the order in which signatures are computed. */
    public List<Parameter> sorted() {
        return entries.stream()
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .toList();
    }

    /** Name to value; a repeated name has a list of its values. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Parameter entry : entries) {
            List<String> values = all(entry.name());
            map.put(entry.name(), values.size() == 1 ? values.getFirst() : values);
        }
        return map;
    }

    /** As {@code application/x-www-form-urlencoded} text. */
    public String encode() {
        return entries.stream()
                .map(entry -> encodePart(entry.name()) + "=" + encodePart(entry.value()))
                .collect(Collectors.joining("&"));
    }

    /** Percent-encodes one name or value for a query or a form. */
    public static String encodePart(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Decodes one name, value or path part; what is not decodable is kept as it came. */
    public static String decodePart(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    @Override
    public String toString() {
        return encode();
    }
}
