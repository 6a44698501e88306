package askwalk.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids by what they would be in one spelling, to find the cause when the ids of two files do not meet. */
final class IdSpellings {

    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d)\\.0+$");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d+$)");
    private static final Pattern QUOTES = Pattern.compile("^([\"'])(.*)\\1$");

    private final Map<String, String> bySpelling = new HashMap<>();

    IdSpellings(Collection<String> ids) {
        ids.forEach(id -> bySpelling.merge(plain(id), id, (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }

    /** Says which of the ids another one may be, and why they differ; empty if there is none. */
    Optional<String> explain(String id) {
        String known = bySpelling.get(plain(id));
        if (known == null || known.equals(id)) {
            return Optional.empty();
        }
        return Optional.of("elsewhere it is '" + known + "', and the two differ in " + difference(id, known));
    }

    private static String difference(String id, String known) {
        if (quotes(id).equals(quotes(known))) {
            return "quotes alone";
        }
        if (decimals(id).equals(decimals(known))) {
            return "decimals alone, which tables of numbers add where an id is missing";
        }
        if (zeros(id).equals(zeros(known))) {
            return "leading zeros alone, which tables of numbers leave out";
        }
        return id.equalsIgnoreCase(known) ? "case alone" : "spelling alone";
    }

    private static String plain(String id) {
        return zeros(decimals(quotes(id).strip())).toLowerCase(Locale.ROOT);
    }

    private static String quotes(String id) {
        return QUOTES.matcher(id).replaceFirst("$2");
    }

    private static String decimals(String id) {
        return DECIMALS.matcher(id).replaceFirst("");
    }

    private static String zeros(String id) {
        return LEADING_ZEROS.matcher(id).replaceFirst("");
    }
}
