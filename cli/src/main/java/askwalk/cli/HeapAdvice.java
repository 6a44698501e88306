package askwalk.cli;

/** What to tell of a process that ran out of memory. */
final class HeapAdvice {

    /** The environment variable whose words the launcher hands to {@code java}. */
    static final String VARIABLE = "ASKWALK_OPTS";

    private static final int BYTES_PER_MEGABYTE = 1 << 20;
    private static final int DEEPEST_CAUSE = 50;

    private HeapAdvice() {}

    /** The error of this kind in or below a failure; null if there is none. */
    static Throwable cause(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST_CAUSE; depth++) {
            if (each instanceof OutOfMemoryError || each instanceof StackOverflowError) {
                return each;
            }
            each = each.getCause();
        }
        return null;
    }

    static String of(Throwable shortage) {
        if (shortage instanceof StackOverflowError) {
            return "the stack of a thread is full: give more with the environment variable " + VARIABLE + ", such as "
                    + VARIABLE + "=-Xss8m";
        }
        String kind = String.valueOf(shortage.getMessage());
        if (!kind.contains("heap") && !kind.contains("GC overhead")) {
            return "out of memory (" + kind + "); options for Java go into the environment variable " + VARIABLE;
        }
        long megabytes = Runtime.getRuntime().maxMemory() / BYTES_PER_MEGABYTE;
        return "out of memory (" + kind + "): Java may use " + megabytes
                + " MB; give more with the environment variable "
                + VARIABLE + ", such as " + VARIABLE + "=-Xmx" + 2 * Math.max(1, megabytes)
                + "m, or use fewer --threads";
    }
}
