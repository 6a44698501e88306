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
import java.util.function.Consumer;

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
    private final AnswerChannels channels;
    private final Workspaces workspaces;
    private final int[] knownItems;
    private final Posterior posterior;
    private final List<Turn> turns = new ArrayList<>();
    private Turn opening;
    private int questionsAsked;

    /** The expected information of the question that {@link #next()} has found last, in bits. */
    private double information;

    private boolean isStarted;

    InfoGainSession(
            InfoGainModel model,
            AnswerChannels channels,
            OpenAttributes open,
            Workspaces workspaces,
            int questions,
            Policy.Context context) {
        this.model = model;
        this.open = open;
        this.workspaces = workspaces;
        this.questions = questions;
        this.context = context;
        InfoGainModel.Parameters parameters = model.parameters();
        this.channels = channels;
        knownItems = parameters.excludeKnown()
                ? model.prior().knownItems(context.walk().user())
                : new int[0];
        posterior = newPosterior(new WeightedItems());
    }

    private Posterior newPosterior(WeightedItems weighted) {
        return new Posterior(
                model.prior(),
                context.walk().user(),
                context.seed(),
                knownItems,
                context.hasBoosts() ? context::boost : null,
                open,
                weighted);
    }

    @Override
    public Action next() {
        ensureStarted();
        return workspaces.use(context, this::next);
    }

    private Action next(Workspace workspace) {
        WeightedItems items = workspace.items();
        items.copy(shown(workspace).weighted());
        workspace.selector().start(context.walk(), context.actionsLeft(), channels, context.seed());
        return context.mayAsk() && shouldAsk(workspace)
                ? workspace.selector().ask(context.actionsLeft(), context.walk())
                : new Recommend(topItems(items));
    }

    /** Returns the posterior of the items that may be shown in this turn. */
    private Posterior shown(Workspace workspace) {
        if (!context.isRestricted()) {
            return posterior;
        }
        Posterior shown = newPosterior(workspace.next());
        shown.copy(posterior);
        shown.keepAvailable(context.walk());
        return shown;
    }

    private boolean shouldAsk(Workspace workspace) {
        WeightedItems items = workspace.items();
        int size = items.size;
        int left = context.actionsLeft();
        double total = items.sum(0, size);
        if (!context.mayRecommend()) {
            return find(workspace, total);
        }
        // two lists cover all items, and no question does better: one list would have to cover them all after it
        if (left == 1 || size <= 2 * context.listSize()) {
            return false;
        }
        if (questions != BY_EXPECTED_VALUE) {
            return questionsAsked < questions && find(workspace, total);
        }
        if (model.parameters().closedFormLookahead() > 0) {
            return find(workspace, total) && workspace.closedForm().shouldAsk(items, left, information);
        }
        double threshold = model.parameters().stoppingRule().threshold(left);
        if (context.listSize() * items.max(0, size) < threshold / CONFIDENT_RATIO * total) {
            return find(workspace, total);
        }
        double share = items.findHeaviest(context.listSize()) / total;
        if (share > CONFIDENT_RATIO * threshold || !find(workspace, total)) {
            return false;
        }
        int considered = Math.min(size, model.parameters().lookahead());
        if (considered <= context.listSize() || share < threshold / CONFIDENT_RATIO) {
            return share < threshold;
        }
        items.selectTop(0, size, considered);
        Lookahead lookahead = workspace.lookahead();
        return lookahead.valueOfAsking(0, considered, left) > lookahead.valueOfRecommending(0, considered, left);
    }

    private boolean find(Workspace workspace, double total) {
        WeightedItems items = workspace.items();
        boolean found = workspace.selector().find(items, 0, items.size, total, context.actionsLeft());
        information = workspace.selector().information();
        return found;
    }

    private Ids topItems(WeightedItems items) {
        items.findHeaviest(context.listSize());
        return items.heaviest(context.listSize());
    }

    /** Applies the opening, which is assumed to be truthful. */
    @Override
    public void open(Action action, Answer answer) {
        Turn turn = new Turn(action, answer);
        AttributeLists rows = context.walk().candidates();
        change(opened -> {
            opened.start(rows.items(), rows.size());
            update(opened, turn, AnswerChannels.TRUTHFUL);
        });
        isStarted = true;
        opening = turn;
    }

    @Override
    public void observe(Action action, Answer answer) {
        ensureStarted();
        Turn turn = new Turn(action, answer);
        change(observed -> update(observed, turn, channels));
        if (action instanceof Ask) {
            questionsAsked++;
        }
        turns.add(turn);
    }

    /** Returns the turns so far without the opening; the list itself, read only. */
    List<Turn> turns() {
        return turns;
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

    /** Changes a copy of the posterior and keeps it. If that fails, the posterior is unchanged. */
    private void change(Consumer<Posterior> change) {
        workspaces.use(context, workspace -> {
            Posterior next = newPosterior(workspace.next());
            next.copy(posterior);
            change.accept(next);
            posterior.copyCompactly(next);
            return null;
        });
    }

    /** Updates a posterior with a turn. */
    static void update(Posterior posterior, Turn turn, AnswerChannels channels) {
        if (turn.action() instanceof Ask ask) {
            for (int i = 0; i < ask.attributes().size(); i++) {
                int attribute = ask.attributes().get(i);
                posterior.update(attribute, turn.answer().responses().get(i), channels.of(attribute));
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
        return workspaces.use(context, workspace -> AnswerContributions.reason(action, shown(workspace), information));
    }

    @Override
    public List<AnswerEffect> answerEffects(int item) {
        return workspaces.use(
                context,
                workspace -> AnswerContributions.of(
                        item, opening, turns, newPosterior(workspace.next()), channels, context.walk()));
    }

    @Override
    public List<ItemProbability> probableItems(int limit) {
        ensureStarted();
        return workspaces.use(context, workspace -> probableItems(limit, workspace));
    }

    private List<ItemProbability> probableItems(int limit, Workspace workspace) {
        WeightedItems all = workspace.items();
        all.copy(shown(workspace).weighted());
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
