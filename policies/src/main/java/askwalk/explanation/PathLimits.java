package askwalk.explanation;

/**
 * The limits of a search for alternative paths. Immutable.
 *
 * @param steps the maximum number of steps of a path, from 1; no path has more than 3
 * @param paths the maximum number of paths, from 1
 * @param ownItems the maximum number of items of the user's training interactions that are examined, from 0; a seeded
 *     sample if there are more
 * @param friends the maximum number of the user's friends that are examined, from 0; likewise
 */
public record PathLimits(int steps, int paths, int ownItems, int friends) {

    /** Three steps, ten paths, a hundred items and a hundred friends. */
    public static final PathLimits DEFAULT = new PathLimits(3, 10, 100, 100);

    /**
     * Creates limits.
     *
     * @throws IllegalArgumentException if a limit is out of its range
     */
    public PathLimits {
        if (steps < 1 || paths < 1 || ownItems < 0 || friends < 0) {
            throw new IllegalArgumentException("there is no path within " + steps + " steps, " + paths + " paths, "
                    + ownItems + " items and " + friends + " friends: steps and paths are one or more, the others zero"
                    + " or more");
        }
    }

    /**
     * Returns these limits with another number of paths.
     *
     * @param newPaths the maximum number of paths, from 1
     * @return the limits
     * @throws IllegalArgumentException if it is less than one
     */
    public PathLimits withPaths(int newPaths) {
        return new PathLimits(steps, newPaths, ownItems, friends);
    }
}
