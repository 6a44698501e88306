package askwalk.policy;

import java.util.Objects;

/**
 * A policy as users name it: {@code name}, {@code name:argument}, each with an optional {@code @label} that tells a
 * second variant from the first.
 *
 * @param text the whole, as given
 * @param name the policy's name
 * @param argument what stands after the colon, or null
 * @param label what stands after the at sign, or null
 */
public record PolicySpec(String text, String name, String argument, String label) {

    /**
     * Makes a spec.
     *
     * @throws IllegalArgumentException if a part is empty
     */
    public PolicySpec {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(name, "name");
        if (name.isEmpty() || "".equals(argument) || "".equals(label)) {
            throw new IllegalArgumentException(
                    "'" + text + "' names no policy: expected NAME, NAME:ARGUMENT or NAME:ARGUMENT@LABEL");
        }
    }

    /**
     * Reads a spec.
     *
     * @param text for instance {@code threshold:150@wide}
     * @return the spec
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
                    "'" + text + "' names no policy: expected NAME, NAME:ARGUMENT or NAME:ARGUMENT@LABEL");
        }
        return new PolicySpec(whole, rest, argument, label);
    }

    /**
     * Says whether settings qualified by a word are meant for this policy.
     *
     * @param qualifier the word before the dot
     * @return whether it is the label, the name, or the whole
     */
    public boolean answersTo(String qualifier) {
        return qualifier.equals(label) || qualifier.equals(name) || qualifier.equals(text);
    }
}
