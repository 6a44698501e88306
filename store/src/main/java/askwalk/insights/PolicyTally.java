package askwalk.insights;

import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.evaluation.Holm;
import askwalk.evaluation.IndependentSamples;
import askwalk.evaluation.IndependentSamples.SampleDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts outcomes and turns by policy. Not safe for concurrent use. */
final class PolicyTally {

    /** The parts of a setup that identify a policy here: the graph may change with the catalogue. */
    private record Key(String policy, String model, String settings, String protocolId) {

        static Key of(ConversationSetup setup) {
            PolicyIdentity policy = setup.policy();
            return new Key(policy.policy(), policy.model(), policy.settings(), setup.protocolId());
        }
    }

    private static final class Counts {
        private final ConversationSetup setup;
        private final OutcomeTally outcomes = new OutcomeTally();
        private final TreeMap<Integer, Long> turns = new TreeMap<>();

        Counts(ConversationSetup setup) {
            this.setup = setup;
        }
    }

    private final Map<Key, Counts> policies = new LinkedHashMap<>();
    private long changed;

    void add(Trace trace) {
        ConversationSetup setup = trace.setups().get(0);
        Key key = Key.of(setup);
        if (!trace.setups().stream().map(Key::of).allMatch(key::equals)) {
            changed++;
            return;
        }
        Counts counts = policies.computeIfAbsent(key, unused -> new Counts(setup));
        counts.outcomes.add(trace);
        if (trace.outcome() == Outcome.ACCEPTED) {
            counts.turns.merge(trace.turns(), 1L, Long::sum);
        }
    }

    long changed() {
        return changed;
    }

    List<PolicyFigures> figures() {
        List<PolicyFigures> figures = new ArrayList<>();
        policies.values()
                .forEach(counts -> figures.add(new PolicyFigures(
                        counts.setup.policy(),
                        counts.setup.protocol(),
                        counts.setup.protocolId(),
                        counts.outcomes.outcomes(),
                        new TurnCounts(counts.turns))));
        figures.sort(Comparator.comparingLong(
                        (PolicyFigures policy) -> -policy.outcomes().conversations())
                .thenComparing(policy -> policy.policy().name())
                .thenComparing(policy -> policy.policy().policy())
                .thenComparing(policy -> policy.policy().model())
                .thenComparing(policy -> policy.policy().settings())
                .thenComparing(PolicyFigures::protocolId));
        return figures;
    }

    static List<PolicyDifference> differences(List<PolicyFigures> policies) {
        List<SampleDifference> success = new ArrayList<>();
        List<SampleDifference> turns = new ArrayList<>();
        for (PolicyFigures policy : policies.subList(Math.min(1, policies.size()), policies.size())) {
            Outcomes ours = policy.outcomes();
            Outcomes first = policies.get(0).outcomes();
            success.add(IndependentSamples.shares(
                    ours.ratedAccepted(), ours.rated(), first.ratedAccepted(), first.rated()));
            turns.add(IndependentSamples.means(
                    policy.turns().moments(), policies.get(0).turns().moments()));
        }
        double[] successAdjusted = adjusted(success);
        double[] turnsAdjusted = adjusted(turns);
        List<PolicyDifference> differences = new ArrayList<>();
        for (int i = 0; i < success.size(); i++) {
            differences.add(
                    new PolicyDifference(i + 1, success.get(i), successAdjusted[i], turns.get(i), turnsAdjusted[i]));
        }
        return differences;
    }

    private static double[] adjusted(List<SampleDifference> differences) {
        return Holm.adjusted(
                differences.stream().mapToDouble(SampleDifference::pValue).toArray());
    }
}
