package care.vigil.carrier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The decoded parameters of a form body, in their order, repeated and unknown ones included. */
public record FormParameters(List<Parameter> all) {

    /** One name and one value, decoded; either may be empty. */
    public record Parameter(String name, String value) {}

    /** Copies the list, so that parameters never change. */
    public FormParameters {
        all = List.copyOf(all);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded} bytes; a stray percent sign is kept as it is.
     */
    public static FormParameters parse(byte[] body) {
        var parameters = new ArrayList<Parameter>();
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.add(new Parameter(decode(name), decode(value)));
            }
        }
        return new FormParameters(parameters);
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        return all.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** The first value of a name, or an empty text. */
    public String text(String name) {
        return first(name).orElse("");
    }

    /**
     * Names and values, sorted by name, without separators: what the carrier signs. A repeated pair
     * counts once.
     */
    String signedText() {
        var text = new StringBuilder();
        all.stream()
                .distinct()
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .forEach(parameter -> text.append(parameter.name()).append(parameter.value()));
        return text.toString();
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercent) {
            return encoded;
        }
    }
}
