package care.vigil.simulator.webhooks;

import care.vigil.simulator.http.Parameters;

/** The rate centre of a number, as the carrier adds it to webhooks; never where a person is. */
public final class Region {

    private Region() {}

    /** Adds City, State, Zip and Country of a number, each with a prefix such as {@code From}. */
    public static void describe(Parameters parameters, String prefix, String number) {
        boolean american = number.startsWith("+1");
        boolean chicago = number.startsWith("+1312");
        parameters
                .add(prefix + "City", chicago ? "CHICAGO" : "")
                .add(prefix + "State", chicago ? "IL" : "")
                .add(prefix + "Zip", chicago ? "60601" : "")
                .add(prefix + "Country", american ? "US" : "");
    }

    /** Adds one parameter that nobody was told about, as the carrier now and then does. */
    public static void surprise(Parameters parameters) {
        parameters.add("UnannouncedParameter", "{\"type\":\"new\"}");
    }
}
