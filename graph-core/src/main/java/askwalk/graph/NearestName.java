package askwalk.graph;

import java.util.Collection;
import java.util.Locale;

/** Finds the most similar name, for messages about an unknown name. */
public final class NearestName {

    private NearestName() {}

    /**
     * Returns the name with the smallest Levenshtein distance, ignoring case. If some names begin with the given text,
     * only those are compared. Of equally similar names the first is returned.
     *
     * @param given the unknown name
     * @param names the known names
     * @return the most similar name, or null without names
     */
    public static String of(String given, Collection<String> names) {
        String givenLower = given.toLowerCase(Locale.ROOT);
        String nearest = null;
        boolean nearestIsPrefixed = false;
        int smallest = Integer.MAX_VALUE;
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean isPrefixed = lower.startsWith(givenLower);
            if (isPrefixed || !nearestIsPrefixed) {
                int distance = distance(givenLower, lower);
                if ((isPrefixed && !nearestIsPrefixed) || distance < smallest) {
                    smallest = distance;
                    nearest = name;
                    nearestIsPrefixed = isPrefixed;
                }
            }
        }
        return nearest;
    }

    /** Computes the Levenshtein distance row by row (Wagner and Fischer, 1974). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(diagonal, row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
