package askwalk.dataset.scpr;

import askwalk.dataset.JsonCursor;
import askwalk.dataset.SourceFolder;
import java.util.HashMap;
import java.util.Map;

/** Converts the names of Yelp's attributes in the release, such as {@code city_2}, into readable ones. */
final class YelpNames {

    private static final String CITIES = "ID_map_info/city_map.json";
    private static final int MAX_DIGIT = 9;

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

    /** Returns the city, "4 stars" or "$$" for its name in the release, and other names unchanged. */
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

    /** Returns a text as a digit from 1 to 9, or 0 for any other text. */
    private static int digit(String text) {
        int digit = text.length() == 1 ? text.charAt(0) - '0' : 0;
        return digit >= 1 && digit <= MAX_DIGIT ? digit : 0;
    }
}
