package askwalk.policy.infogain.prior;

/**
 * The settings from which a prior is fitted.
 *
 * @param choice the word of a {@link PriorChoice}, or {@link askwalk.settings.Setting#TUNED} to take the best
 * @param examples the largest number of validation tuples to fit on
 * @param excludeKnown whether items that the user is known to have are left out
 */
public record PriorSettings(String choice, int examples, boolean excludeKnown) {}
