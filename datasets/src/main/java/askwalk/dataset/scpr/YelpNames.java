package askwalk.dataset.scpr;

import askwalk.dataset.JsonCursor;
import askwalk.dataset.SourceFolder;
import java.util.HashMap;
import java.util.Map;

/** Turns the names that Yelp's attributes have in the release, such as {@code city_2}, into what people say. */
final class YelpNames {

    private static final String CITIES = "ID_map_info/city_map.json";
    private static final int MOST_SIGNS = 9;

    private final Map<String, String> cities = new HashMap<>();

    private YelpNames() {}

    /** Reads the names of the cities if the folder has them. */
    static YelpNames read(SourceFolder source) {
        YelpNames names = new YelpNames();
        if (source.has(CITIES)) {
            JsonCursor json = new JsonCursor(source, CITIES);
            for (String city = json.nextKey(); city != null; city = json.nextKey()) {
                int number = json.nextIdValue();
                if (number >= 0 && !city.isBlank()) {
                    names.cities.putIfAbsent("city_" + number, city);
                }
            }
            json.end();
        }
        return names;
    }

    /** Returns the city, "4 stars" or "$$" for its name in the release, and other names as they are. */
    String readable(String name) {
        int underscore = name.indexOf('_');
        if (underscore < 0) {
            return name;
        }
        String rest = name.substring(underscore + 1);
        return switch (name.substring(0, underscore)) {
            case "city" -> cities.getOrDefault(name, name);
            case "star" -> digit(rest) == 0 ? name : rest + " stars";
            case "price" -> digit(rest) == 0 ? name : "$".repeat(digit(rest));
            case "category" -> rest.isBlank() ? name : rest;
            default -> name;
        };
    }

    /** The digit from 1 to 9 that a text is, or 0. */
    private static int digit(String text) {
        int digit = text.length() == 1 ? text.charAt(0) - '0' : 0;
        return digit >= 1 && digit <= MOST_SIGNS ? digit : 0;
    }
}
