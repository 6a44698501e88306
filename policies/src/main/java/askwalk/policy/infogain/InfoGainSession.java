package askwalk.policy.infogain;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.AnswerEffect;
import askwalk.conversation.Ask;
import askwalk.conversation.ItemProbability;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.conversation.Turn;
import askwalk.graph.AttributeLists;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;

/** One conversation of an {@link InfoGainPolicy}. */
final class InfoGainSession implements Policy.Session {

    /**
     * If the top list's share of the weight is above the threshold by more than this ratio, or below it by more, the
     * stopping rule decides without lookahead.
     */
    private static final double CONFIDENT_RATIO = 4;

    /** Stands for no fixed number of questions: the policy asks as long as that has the larger expected value. */
    static final int BY_EXPECTED_VALUE = -1;

    private final InfoGainModel model;
    private final OpenAttributes open;
    private final int questions;
    private final Policy.Context context;
    private final AnswerLikelihood likelihood;
    private final QuestionSelector selector;
    private final Lookahead lookahead;
    private final ClosedFormLookahead closedFormLookahead;

    /** A copy of the posterior's items that may be reordered. */
    private final WeightedItems scratch = new WeightedItems();

    private Posterior posterior;

    /** The posterior that the next answer is applied to. If that fails, {@link #posterior} is unchanged. */
    private Posterior spare;

    private final List<Turn> turns = new ArrayList<>();
    private Turn opening;
    private int questionsAsked;
    private boolean isStarted;

    InfoGainSession(
            InfoGainModel model,
            OpenAttributes open,
            QuestionSelectors selectors,
            int questions,
            Policy.Context context) {
        this.model = model;
        this.open = open;
        this.questions = questions;
        this.context = context;
        InfoGainModel.Parameters parameters = model.parameters();
        likelihood = AnswerLikelihood.of(context.answerModel(), parameters.flipRate(), parameters.omissionRate());
        selector = selectors.start(context, likelihood, open, parameters.ranges());
        posterior = newPosterior();
        spare = newPosterior();
        lookahead =
                new Lookahead(scratch, selector, parameters.objective(), parameters.stoppingRule(), context.listSize());
        closedFormLookahead =
                new ClosedFormLookahead(parameters.closedFormLookahead(), parameters.objective(), context.listSize());
    }

    private Posterior newPosterior() {
        int user = context.walk().user();
        int[] known = model.parameters().excludeKnown() ? model.prior().knownItems(user) : new int[0];
        return new Posterior(
                model.prior(), user, context.seed(), known, context.hasBoosts() ? context::boost : null, open);
    }

    @Override
    public Action next() {
        ensureStarted();
        scratch.copy(shown().weighted());
        selector.startTurn(context.walk());
        return context.mayAsk() && shouldAsk()
                ? selector.ask(context.actionsLeft(), context.walk())
                : new Recommend(topItems());
    }

    /** Returns the posterior of the items that may be shown in this turn; valid until the next answer. */
    private Posterior shown() {
        if (!context.isRestricted()) {
            return posterior;
        }
        spare.copy(posterior);
        spare.keepAvailable(context.walk());
        return spare;
    }

    private boolean shouldAsk() {
        int size = scratch.size;
        int left = context.actionsLeft();
        if (!context.mayRecommend()) {
            return selector.find(scratch, 0, size, left);
        }
        // two lists cover all items, and no question does better: one list would have to cover them all after it
        if (left == 1 || size <= 2 * context.listSize()) {
            return false;
        }
        if (questions != BY_EXPECTED_VALUE) {
            return questionsAsked < questions && selector.find(scratch, 0, size, left);
        }
        if (model.parameters().closedFormLookahead() > 0) {
            return selector.find(scratch, 0, size, left)
                    && closedFormLookahead.shouldAsk(scratch, left, selector.information());
        }
        double threshold = model.parameters().stoppingRule().threshold(left);
        double total = scratch.sum(0, size);
        if (context.listSize() * scratch.max(0, size) < threshold / CONFIDENT_RATIO * total) {
            return selector.find(scratch, 0, size, left);
        }
        double share = scratch.selectTop(0, size, context.listSize()) / total;
        if (share > CONFIDENT_RATIO * threshold || !selector.find(scratch, 0, size, left)) {
            return false;
        }
        int considered = Math.min(size, model.parameters().lookahead());
        if (considered <= context.listSize() || share < threshold / CONFIDENT_RATIO) {
            return share < threshold;
        }
        scratch.selectTop(0, size, considered);
        return lookahead.valueOfAsking(0, considered, left) > lookahead.valueOfRecommending(0, considered, left);
    }

    private Ids topItems() {
        int listed = Math.min(context.listSize(), scratch.size);
        scratch.selectTop(0, scratch.size, listed);
        scratch.sortTop(listed);
        int[] items = new int[listed];
        System.arraycopy(scratch.items, 0, items, 0, listed);
        return Ids.of(items);
    }

    /** Applies the opening, which is assumed to be truthful. */
    @Override
    public void open(Action action, Answer answer) {
        Turn turn = new Turn(action, answer);
        AttributeLists rows = context.walk().candidates();
        spare.copy(posterior);
        spare.start(rows.items(), rows.size());
        update(spare, turn, AnswerLikelihood.TRUTHFUL);
        swap();
        isStarted = true;
        selector.markAsked((Ask) action, context.walk());
        opening = turn;
    }

    @Override
    public void observe(Action action, Answer answer) {
        ensureStarted();
        Turn turn = new Turn(action, answer);
        spare.copy(posterior);
        update(spare, turn, likelihood);
        swap();
        if (action instanceof Ask ask) {
            selector.markAsked(ask, context.walk());
            questionsAsked++;
        }
        turns.add(turn);
    }

    @Override
    public boolean knowsItemResponses() {
        return true;
    }

    /** Starts with all items if the conversation has no opening. */
    private void ensureStarted() {
        if (!isStarted) {
            posterior.startWithAllItems();
            isStarted = true;
        }
    }

    private void swap() {
        Posterior before = posterior;
        posterior = spare;
        spare = before;
    }

    /** Updates a posterior with a turn. */
    static void update(Posterior posterior, Turn turn, AnswerLikelihood likelihood) {
        if (turn.action() instanceof Ask ask) {
            for (int i = 0; i < ask.attributes().size(); i++) {
                posterior.update(
                        ask.attributes().get(i), turn.answer().responses().get(i), likelihood);
            }
        } else if (turn.action() instanceof Recommend list) {
            updateWithList(posterior, list, turn.answer(), turn.answer().removed(list));
        }
    }

    private static void updateWithList(Posterior posterior, Recommend list, Answer answer, Ids removed) {
        if (!removed.isEmpty()) {
            posterior.reject(removed.toArray());
        }
        for (int i = 0; i < list.items().size(); i++) {
            if (answer.responses().get(i) == Response.SEEN) {
                posterior.seen(list.items().get(i));
            }
        }
    }

    @Override
    public Reason reason(Action action) {
        return AnswerContributions.reason(action, shown(), selector, context);
    }

    @Override
    public List<AnswerEffect> answerEffects(int item) {
        return AnswerContributions.of(item, opening, turns, newPosterior(), likelihood, context.walk());
    }

    @Override
    public List<ItemProbability> probableItems(int limit) {
        ensureStarted();
        WeightedItems all = new WeightedItems();
        all.copy(shown().weighted());
        double total = all.sum(0, all.size);
        int listed = Math.min(limit, all.size);
        all.selectTop(0, all.size, listed);
        all.sortTop(listed);
        List<ItemProbability> items = new ArrayList<>();
        for (int i = 0; i < listed; i++) {
            items.add(new ItemProbability(all.items[i], all.weights[i] / total));
        }
        return items;
    }
}
