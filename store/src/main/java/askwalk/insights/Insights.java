package askwalk.insights;

import askwalk.conversation.event.PolicyIdentity;
import askwalk.io.Sha256;
import java.util.List;
import java.util.Objects;

/**
 * Figures of many conversations, computed from their events alone: what was asked, answered and recommended, where
 * users left, and how policies compare. An {@link InsightsReader} computes them. Immutable and safe for concurrent use.
 *
 * <p>An answer that was undone does not count as an answer, nor as part of a path; the question that was shown again
 * after it counts as shown twice. {@link Showings} has the exact rules.
 *
 * @param outcomes the numbers of conversations by outcome
 * @param leftElsewhere the number of left conversations whose last event is no question and no list that waits for an
 *     answer: the next one was never shown
 * @param questions the questions, by descending number of showings
 * @param lists the recommended lists by their number in the conversation, ascending
 * @param turns the turns to success
 * @param items the recommended items, by descending number of accepted, then of shown ones
 * @param paths the commonest paths, by descending number of conversations, at most {@value #MAX_PATHS}
 * @param flow the paths of all conversations as the data of a Sankey diagram
 * @param policies the policies, by descending number of conversations
 * @param differences the differences of the other policies to the first
 * @param changed the number of conversations whose policy, model, settings or protocol changed on the way; they are in
 *     no policy's figures
 */
public record Insights(
        Outcomes outcomes,
        long leftElsewhere,
        List<QuestionFigures> questions,
        List<ListFigures> lists,
        TurnCounts turns,
        List<ItemFigures> items,
        List<PathCount> paths,
        Flow flow,
        List<PolicyFigures> policies,
        List<PolicyDifference> differences,
        long changed) {

    /** The maximum number of paths. */
    public static final int MAX_PATHS = 20;

    private static final int SHOWN_DIGITS = 8;

    /** Creates insights and copies the lists. */
    public Insights {
        Objects.requireNonNull(outcomes, "outcomes");
        Objects.requireNonNull(turns, "turns");
        Objects.requireNonNull(flow, "flow");
        questions = List.copyOf(questions);
        lists = List.copyOf(lists);
        items = List.copyOf(items);
        paths = List.copyOf(paths);
        policies = List.copyOf(policies);
        differences = List.copyOf(differences);
    }

    /**
     * Returns names for display of the policies.
     *
     * @return a different name for each of {@link #policies()}: with the beginning of a hash where names are equal
     */
    public List<String> policyNames() {
        return policies.stream().map(this::name).toList();
    }

    private String name(PolicyFigures figures) {
        PolicyIdentity policy = figures.policy();
        boolean isUnique = policies.stream()
                        .filter(other -> other.policy().name().equals(policy.name()))
                        .count()
                == 1;
        String hash =
                Sha256.of(String.join("\n", policy.policy(), policy.model(), policy.settings(), figures.protocolId()));
        return isUnique ? policy.name() : policy.name() + " " + hash.substring(0, SHOWN_DIGITS);
    }
}
