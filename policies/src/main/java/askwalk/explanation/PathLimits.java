package askwalk.explanation;

/**
 * How far to look for other paths. Immutable.
 *
 * @param steps how many steps a path has at most, from 1; none has more than 3
 * @param paths how many paths are given at most, from 1
 * @param ownItems how many items of the user's training interactions are looked at, from 0; a seeded choice if there
 *     are more
 * @param friends how many of the user's friends are looked at, from 0; likewise
 */
public record PathLimits(int steps, int paths, int ownItems, int friends) {

    /** Three steps, ten paths, a hundred items and a hundred friends. */
    public static final PathLimits DEFAULT = new PathLimits(3, 10, 100, 100);

    /**
     * Makes limits.
     *
     * @throws IllegalArgumentException if one is less than that
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
     * @param newPaths how many paths are given at most, from 1
     * @return the limits
     * @throws IllegalArgumentException if it is less than one
     */
    public PathLimits withPaths(int newPaths) {
        return new PathLimits(steps, newPaths, ownItems, friends);
    }
}
