package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Evaluation;
import askwalk.graph.AttributeLists;
import askwalk.graph.Ids;
import askwalk.model.Checkpoint;
import askwalk.model.Progress;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Without answer noise, real or assumed, the policy is a hard filter: its rows equal those of the simple filtering
 * policy in this test.
 */
class HardFilterTest {

    @ParameterizedTest
    @CsvSource({"1,mixture,0.2", "2,uniform,0.2", "3,mixture,0.5", "4,targets,0.35"})
    void rowsAreThoseOfAHardFilter(long seed, String prior, double stopThreshold) {
        InfoWorld world = InfoWorld.of(seed);
        Protocol protocol = InfoWorld.protocol();
        Checkpoint checkpoint = world.train(
                protocol,
                "flipRate=0",
                "lookahead=0",
                "closedFormLookahead=0",
                "stopThresholdPerAction=0.02",
                "stopThreshold=" + stopThreshold,
                "prior=" + prior);
        InfoGainModel model = InfoGainMatrices.read(checkpoint, world.setup(protocol));
        List<DialogueRow> expected = new Evaluation(Testbed.of(world.graph(), protocol, new Seed(1)), world.test(), 1)
                .run(context -> new HardFilter(model, context), Progress.NONE)
                .rows();

        List<DialogueRow> rows = world.rows(protocol, 2, checkpoint);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).as("seed %d, row %d", seed, i).isEqualTo(expected.get(i));
        }
        assertThat(rows.stream().filter(row -> row.outcome().questions() > 1)).hasSizeGreaterThan(50);
    }

    private static final class HardFilter implements Policy.Session {
        private final InfoGainModel model;
        private final Policy.Context context;
        private final List<Integer> items = new ArrayList<>();
        private final Set<Integer> asked = new HashSet<>();
        private double[] weights;

        HardFilter(InfoGainModel model, Policy.Context context) {
            this.model = model;
            this.context = context;
        }

        @Override
        public void open(Action action, Answer answer) {
            AttributeLists rows = context.walk().candidates();
            int user = context.walk().user();
            int[] knownItems = model.prior().history().itemsOfUser.toArray(user);
            for (int row = 0; row < rows.size(); row++) {
                if (Arrays.binarySearch(knownItems, rows.items()[row]) < 0) {
                    items.add(rows.items()[row]);
                }
            }
            int[] all = items.stream().mapToInt(Integer::intValue).toArray();
            double[] logs = new double[all.length];
            model.prior().logWeights(user, context.seed(), all, all.length, logs);
            double max = Arrays.stream(logs).max().orElse(0);
            weights = new double[InfoWorld.ITEMS];
            for (int i = 0; i < all.length; i++) {
                weights[all[i]] =
                        Math.exp(logs[i] - max) * (1 + 1e-9 * context.seed().uniform(all[i]));
            }
            asked.add(action.subjects().get(0));
        }

        @Override
        public Action next() {
            int left = context.actionsLeft();
            int question = question();
            boolean few = items.size() <= 2 * context.listSize();
            double total = weight(items);
            boolean stops =
                    weight(topItems()) >= model.parameters().stoppingRule().threshold(left) * total;
            return left == 1 || few || stops || question < 0
                    ? new Recommend(Ids.of(
                            topItems().stream().mapToInt(Integer::intValue).toArray()))
                    : Ask.about(question);
        }

        private List<Integer> topItems() {
            return items.stream()
                    .sorted(Comparator.comparingDouble(item -> -weights[item]))
                    .limit(context.listSize())
                    .toList();
        }

        /** Returns the attribute that splits the weight most evenly. */
        private int question() {
            int best = -1;
            double max = 0;
            for (int attribute = 0; attribute < model.prior().history().attributeFrequency.length; attribute++) {
                int candidate = attribute;
                double with = weight(
                        items.stream().filter(item -> carries(item, candidate)).toList());
                double smaller = Math.min(with, weight(items) - with);
                boolean informative = smaller > 1e-9 * weight(items) && !asked.contains(attribute);
                boolean first = smaller == max
                        && best >= 0
                        && context.seed().hash(attribute) < context.seed().hash(best);
                if (informative && (smaller > max || first)) {
                    best = attribute;
                    max = smaller;
                }
            }
            return best;
        }

        private double weight(List<Integer> some) {
            return some.stream().mapToDouble(item -> weights[item]).reduce(0, Double::sum);
        }

        private boolean carries(int item, int attribute) {
            return model.prior().history().attributesOfItem.contains(item, attribute);
        }

        @Override
        public void observe(Action action, Answer answer) {
            if (action instanceof Ask ask) {
                int attribute = ask.attributes().get(0);
                boolean yes = answer.responses().get(0) == Response.ACCEPTED;
                items.removeIf(item -> carries(item, attribute) != yes);
                asked.add(attribute);
            } else {
                items.removeAll(
                        Arrays.stream(action.subjects().toArray()).boxed().toList());
            }
        }

        @Override
        public Reason reason(Action action) {
            return Reason.of("it is consistent with all answers");
        }
    }
}
