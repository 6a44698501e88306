package askwalk.cli;

/** The message for a process that ran out of memory. */
final class HeapAdvice {

    /** The environment variable with options that the launcher passes to {@code java}. */
    static final String VARIABLE = "ASKWALK_OPTS";

    private static final int BYTES_PER_MEGABYTE = 1 << 20;
    private static final int MAX_CAUSE_DEPTH = 50;

    private HeapAdvice() {}

    /** Returns the memory error in a failure or its causes; null if there is none. */
    static Throwable cause(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_CAUSE_DEPTH; depth++) {
            if (each instanceof OutOfMemoryError || each instanceof StackOverflowError) {
                return each;
            }
            each = each.getCause();
        }
        return null;
    }

    static String of(Throwable shortage) {
        if (shortage instanceof StackOverflowError) {
            return "stack overflow: give threads a larger stack with the environment variable " + VARIABLE
                    + ", such as " + VARIABLE + "=-Xss8m";
        }
        String kind = String.valueOf(shortage.getMessage());
        if (!kind.contains("heap") && !kind.contains("GC overhead")) {
            return "out of memory (" + kind + "); set options for Java in the environment variable " + VARIABLE;
        }
        long megabytes = Runtime.getRuntime().maxMemory() / BYTES_PER_MEGABYTE;
        return "out of memory (" + kind + "): Java may use " + megabytes
                + " MB; give more with the environment variable "
                + VARIABLE + ", such as " + VARIABLE + "=-Xmx" + 2 * Math.max(1, megabytes)
                + "m, or use fewer --threads";
    }
}
