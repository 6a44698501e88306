package askwalk.policy;

import java.util.Objects;

/**
 * A policy specification as users type it: {@code name} or {@code name:argument}, each with an optional {@code @label}
 * that distinguishes variants of a policy.
 *
 * @param text the complete specification
 * @param name the policy's name
 * @param argument the text after the colon, or null
 * @param label the text after the at sign, or null
 */
public record PolicySpec(String text, String name, String argument, String label) {

    /**
     * Creates a specification.
     *
     * @throws IllegalArgumentException if a part is empty
     */
    public PolicySpec {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(name, "name");
        if (name.isEmpty() || "".equals(argument) || "".equals(label)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a policy: expected NAME, NAME:ARGUMENT or NAME:ARGUMENT@LABEL");
        }
    }

    /**
     * Parses a specification.
     *
     * @param text the text, such as {@code threshold:150@wide}
     * @return the specification
     * @throws IllegalArgumentException if a part is empty
     */
    public static PolicySpec parse(String text) {
        String rest = Objects.requireNonNull(text, "text").strip();
        String whole = rest;
        String label = null;
        int at = rest.indexOf('@');
        if (at >= 0) {
            label = rest.substring(at + 1);
            rest = rest.substring(0, at);
        }
        String argument = null;
        int colon = rest.indexOf(':');
        if (colon >= 0) {
            argument = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
        }
        if (rest.isEmpty() || "".equals(argument) || "".equals(label) || (label != null && label.contains(":"))) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a policy: expected NAME, NAME:ARGUMENT or NAME:ARGUMENT@LABEL");
        }
        return new PolicySpec(whole, rest, argument, label);
    }

    /**
     * Returns whether a qualifier of a setting refers to this policy.
     *
     * @param qualifier the text before the dot
     * @return {@code true} if it equals the label, the name or the complete specification
     */
    public boolean matches(String qualifier) {
        return qualifier.equals(label) || qualifier.equals(name) || qualifier.equals(text);
    }
}
