package askwalk.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An index of ids by normalised spelling, to find the cause when the ids of two files do not match. */
final class IdSpellings {

    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d)\\.0+$");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d+$)");
    private static final Pattern QUOTES = Pattern.compile("^([\"'])(.*)\\1$");

    private final Map<String, String> bySpelling = new HashMap<>();

    IdSpellings(Collection<String> ids) {
        ids.forEach(
                id -> bySpelling.merge(normalised(id), id, (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }

    /** Returns which indexed id another one may stand for, and how they differ; empty if there is none. */
    Optional<String> explain(String id) {
        String known = bySpelling.get(normalised(id));
        if (known == null || known.equals(id)) {
            return Optional.empty();
        }
        return Optional.of("elsewhere it is '" + known + "', and the two differ only in " + difference(id, known));
    }

    private static String difference(String id, String known) {
        if (withoutQuotes(id).equals(withoutQuotes(known))) {
            return "quotes";
        }
        if (withoutDecimals(id).equals(withoutDecimals(known))) {
            return "decimals, which tables of numbers add where an id is missing";
        }
        if (withoutZeros(id).equals(withoutZeros(known))) {
            return "leading zeros, which tables of numbers leave out";
        }
        return id.equalsIgnoreCase(known) ? "case" : "spelling";
    }

    private static String normalised(String id) {
        return withoutZeros(withoutDecimals(withoutQuotes(id).strip())).toLowerCase(Locale.ROOT);
    }

    private static String withoutQuotes(String id) {
        return QUOTES.matcher(id).replaceFirst("$2");
    }

    private static String withoutDecimals(String id) {
        return DECIMALS.matcher(id).replaceFirst("");
    }

    private static String withoutZeros(String id) {
        return LEADING_ZEROS.matcher(id).replaceFirst("");
    }
}
