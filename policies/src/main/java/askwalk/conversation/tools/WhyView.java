package askwalk.conversation.tools;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The reason for an action. Immutable. Numbers are empty if this kind of reason has none.
 *
 * @param reason the reason in words, as a clause
 * @param kind the kind of {@link askwalk.conversation.Reason}, in lower case, such as {@code information}
 * @param expectedBits the expected information of a question, in bits
 * @param missingBits the entropy of the item probabilities, in bits
 * @param probability the probability of a yes, or that a list has the item that the user wants, from 0 to 1
 * @param carriers the number of candidates that carry the attribute
 * @param candidates the number of candidates
 * @param path the names on the path of the conversation so far
 * @param rejected the rejected attributes
 */
public record WhyView(
        String reason,
        String kind,
        Optional<Double> expectedBits,
        Optional<Double> missingBits,
        Optional<Double> probability,
        Optional<Integer> carriers,
        Optional<Integer> candidates,
        List<String> path,
        List<NamedKey> rejected) {

    /** Creates a reason and copies the lists. */
    public WhyView {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(expectedBits, "expectedBits");
        Objects.requireNonNull(missingBits, "missingBits");
        Objects.requireNonNull(probability, "probability");
        Objects.requireNonNull(carriers, "carriers");
        Objects.requireNonNull(candidates, "candidates");
        path = List.copyOf(path);
        rejected = List.copyOf(rejected);
    }
}
