package askwalk.policy.infogain.prior;

import askwalk.settings.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * A prior that may be chosen.
 *
 * @param word its name in settings
 * @param signs what it goes by
 */
public record PriorChoice(String word, EnumSet<Sign> signs) {

    /** All there are, the simplest first: no sign, each sign by itself, all together. */
    public static List<PriorChoice> all() {
        List<PriorChoice> all = new ArrayList<>();
        all.add(new PriorChoice("uniform", EnumSet.noneOf(Sign.class)));
        for (Sign sign : Sign.values()) {
            all.add(new PriorChoice(sign.word(), EnumSet.of(sign)));
        }
        all.add(new PriorChoice("mixture", EnumSet.allOf(Sign.class)));
        return all;
    }

    /** The words of all, and the word for the best of them. */
    public static String[] words() {
        List<String> words = new ArrayList<>(List.of(Settings.TUNED));
        all().forEach(choice -> words.add(choice.word));
        return words.toArray(new String[0]);
    }

    /** What of it can be read of somebody of whom nothing is known. */
    EnumSet<Sign> impersonal() {
        EnumSet<Sign> impersonal = EnumSet.copyOf(signs);
        impersonal.removeIf(Sign::isPersonal);
        return impersonal;
    }
}
