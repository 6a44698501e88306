package askwalk.dataset.synthetic;

/** Generates pronounceable names in a random order. Fine and coarse attributes have different names. */
final class Names {

    private static final String[] ONSETS = {"l", "m", "n", "t", "v", "d", "br", "dr", "tr", "fl", "gl", "kl"};
    private static final String[] VOWELS = {"a", "e", "i", "o"};
    private static final String[] ENDS = {"", "n", "r", "l", "s"};
    private static final int SYLLABLES = ONSETS.length * VOWELS.length;

    /** The number of items that share a word and are numbered. */
    private static final int ITEMS_PER_WORD = 20;

    private final int[] words;
    private final int[] used;
    private final Draws draws;

    Names(SyntheticSpec spec, Draws draws) {
        this.draws = draws;
        words = draws.permutation(SYLLABLES * SYLLABLES * ENDS.length);
        used = new int[Math.min(words.length, 1 + spec.items() / ITEMS_PER_WORD)];
    }

    /** Returns the name of an attribute, coarse ones after the fine ones. */
    String attribute(int id) {
        int round = id / words.length;
        return word(id % words.length) + (round == 0 ? "" : " " + (round + 1));
    }

    /** Returns a name for one more item, different from all before it. */
    String nextItem() {
        int word = draws.below(used.length);
        used[word]++;
        // From the other end, so that items and attributes have different names until all words are used.
        return word(words.length - 1 - word) + " " + used[word];
    }

    private String word(int index) {
        int code = words[index];
        String first = syllable(code % SYLLABLES);
        String second = syllable(code / SYLLABLES % SYLLABLES);
        String end = ENDS[code / (SYLLABLES * SYLLABLES)];
        return Character.toUpperCase(first.charAt(0)) + first.substring(1) + second + end;
    }

    private static String syllable(int index) {
        return ONSETS[index / VOWELS.length] + VOWELS[index % VOWELS.length];
    }
}
