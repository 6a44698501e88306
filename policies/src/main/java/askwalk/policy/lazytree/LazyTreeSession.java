package askwalk.policy.lazytree;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.preference.CheckedPreferences;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.preference.TopItems;
import askwalk.walk.Response;

/** One conversation of a {@link LazyTreePolicy}. */
final class LazyTreeSession implements Policy.Session {

    /** Relative weight of preference scores, so small that they only break ties between equally probable items. */
    private static final double TIE_BREAK = 1e-9;

    private final LazyTreeModel model;
    private final AttributeQuestions questions;
    private final Policy.Context context;
    private final Preferences preferences;
    private final ItemPosterior posterior;
    private final QuestionSearch search;
    private final RecommendationValue value;
    private final RecommendationValue weightOfOneList;
    private final TopItems top;
    private final IdBuffer others = new IdBuffer(0);
    private final boolean[] askable;
    private double[] preferenceScores = new double[0];
    private Ids closed = Ids.of();
    private int bestQuestion;
    private double stoppingScore;

    LazyTreeSession(
            LazyTreeModel model, AttributeQuestions questions, PreferenceModel preference, Policy.Context context) {
        this.model = model;
        this.questions = questions;
        this.context = context;
        preferences = CheckedPreferences.start(
                preference,
                context.walk().graph().catalogue(),
                context.walk().user(),
                context.seed().derive("preference"));
        posterior = new ItemPosterior(model.table(), model.parameters().flipRate());
        if (context.hasBoosts()) {
            posterior.boost(context::boost);
        }
        askable = questions.askable().clone();
        search = new QuestionSearch(
                posterior, askable, context.seed(), model.parameters().shortlist());
        value = new RecommendationValue(context.listSize(), model.parameters().turnCost());
        weightOfOneList = new RecommendationValue(context.listSize(), 0);
        top = new TopItems(this::score, context);
    }

    @Override
    public Action next() {
        int left = context.actionsLeft();
        startTurn();
        if (left > 1 && context.mayAsk()) {
            evaluate(left);
            boolean asks = !context.mayRecommend()
                    || stoppingScore < model.thresholds().at(left);
            if (bestQuestion != QuestionSearch.NONE && asks) {
                return questions.about(bestQuestion, context.walk());
            }
        }
        return new Recommend(topItems());
    }

    /**
     * Returns the stopping score, computed for the current state by {@link #next}. By hits, it is the value of
     * recommending now less the value of asking the best question. By entropy, it is the probability that one list has
     * the target.
     */
    double stoppingScore() {
        return stoppingScore;
    }

    /** Returns whether there is an informative question. */
    boolean hasQuestion() {
        return bestQuestion != QuestionSearch.NONE;
    }

    private void evaluate(int left) {
        if (model.parameters().criterion() == LazyTreeModel.Criterion.HITS) {
            bestQuestion = search.maxValueQuestion(value, left - 1);
            stoppingScore = search.valueWithoutQuestion(value, left) - search.value();
        } else {
            bestQuestion = search.minEntropyQuestion();
            stoppingScore = search.valueWithoutQuestion(weightOfOneList, 1);
        }
    }

    /** Leaves out the items and questions that are not permitted in this turn. */
    private void startTurn() {
        if (context.isRestricted()) {
            posterior.updateItems(context.walk()::isAvailable);
        }
        Ids now = context.walk().closed();
        if (!now.equals(closed)) {
            for (int i = 0; i < closed.size(); i++) {
                askable[closed.get(i)] = questions.askable()[closed.get(i)];
            }
            for (int i = 0; i < now.size(); i++) {
                askable[now.get(i)] = false;
            }
            closed = now;
        }
    }

    /** Returns the items with the largest weights; if there are too few, others that were not rejected follow. */
    private Ids topItems() {
        Ids best = top.pick(posterior.items, posterior.size(), context.listSize());
        if (best.size() == context.listSize()) {
            return best;
        }
        others.clear();
        for (int item = 0; item < posterior.itemWeights.length; item++) {
            if (!best.contains(item) && context.walk().isAvailable(item)) {
                others.add(item);
            }
        }
        Ids more = top.pick(others.array(), others.size(), context.listSize() - best.size());
        IdBuffer all = new IdBuffer(context.listSize());
        all.addAll(best.toArray(), 0, best.size());
        all.addAll(more.toArray(), 0, more.size());
        return Ids.copyOf(all);
    }

    private void score(int[] ids, int size, double[] into) {
        if (preferenceScores.length < size) {
            preferenceScores = new double[size];
        }
        preferences.score(ids, size, preferenceScores);
        for (int i = 0; i < size; i++) {
            into[i] = posterior.itemWeights[ids[i]] * (1 + TIE_BREAK * Math.tanh(preferenceScores[i]));
        }
    }

    @Override
    public void observe(Action action, Answer answer) {
        preferences.observe(action, answer); // first, since it may fail
        if (action instanceof Ask ask) {
            for (int i = 0; i < ask.attributes().size(); i++) {
                observe(ask.attributes().get(i), answer.responses().get(i));
            }
        } else {
            action.subjects().stream().filter(context.walk()::isRejected).forEach(posterior::removeItem);
        }
        if (!context.isRestricted()) { // otherwise in the next turn, when it is known which items may be shown
            posterior.updateItems();
        }
    }

    private void observe(int attribute, Response response) {
        switch (response) {
            case ACCEPTED -> posterior.accept(attribute);
            case REJECTED -> posterior.reject(attribute);
            default -> posterior.markAsked(attribute);
        }
    }

    @Override
    public Reason reason(Action action) {
        if (action instanceof Ask) {
            return new Reason.UserProbability(bestQuestion, search.yesProbability());
        }
        double share = 0;
        for (int i = 0; i < action.subjects().size(); i++) {
            share += posterior.itemWeights[action.subjects().get(i)];
        }
        return new Reason.ListProbability(share / posterior.total());
    }
}
