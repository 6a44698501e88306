package askwalk.policy.lazytree;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Recommend;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.preference.CheckedPreferences;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.preference.TopItems;
import askwalk.walk.Response;
import java.util.Locale;

/** One conversation of a {@link LazyTreePolicy}. */
final class LazyTreeSession implements Policy.Session {

    /** A preference speaks where two items are equally probable, and nowhere else. */
    private static final double TIE = 1e-9;

    private final LazyTreeModel model;
    private final AttributeQuestions inquiries;
    private final Policy.Context context;
    private final Preferences preferences;
    private final ItemPosterior belief;
    private final QuestionSearch search;
    private final RecommendationValue lists;
    private final RecommendationValue oneList;
    private final TopItems top;
    private final IdBuffer others = new IdBuffer(0);
    private double[] likings = new double[0];
    private boolean looked;
    private int question;
    private double readiness;

    LazyTreeSession(
            LazyTreeModel model, AttributeQuestions inquiries, PreferenceModel preference, Policy.Context context) {
        this.model = model;
        this.inquiries = inquiries;
        this.context = context;
        preferences = CheckedPreferences.start(
                preference,
                context.walk().graph().catalogue(),
                context.walk().user(),
                context.seed().derive("preference"));
        belief = new ItemPosterior(model.table(), model.rules().doubt());
        search = new QuestionSearch(
                belief, inquiries.askable(), context.seed(), model.rules().shortlist());
        lists = new RecommendationValue(context.listSize(), model.rules().turnCost());
        oneList = new RecommendationValue(context.listSize(), 0);
        top = new TopItems(this::score, context.seed());
    }

    @Override
    public Action next() {
        int left = context.actionsLeft();
        if (left > 1) {
            look(left);
            if (question != QuestionSearch.NONE
                    && readiness < model.thresholds().at(left)) {
                return inquiries.about(question, context.walk());
            }
        }
        return new Recommend(likeliest());
    }

    /**
     * How good a moment this is to recommend. Judged by hits: by how much lists are worth more now than after the best
     * question. Judged by entropy: the share of all weight on the items of one list.
     */
    double readiness() {
        return readiness;
    }

    /** Whether there is a question that tells items apart. */
    boolean hasQuestion() {
        return question != QuestionSearch.NONE;
    }

    private void look(int left) {
        if (looked) {
            return;
        }
        if (model.rules().aim() == LazyTreeModel.Aim.HITS) {
            question = search.ofMostValue(lists, left - 1);
            readiness = search.valueNow(lists, left) - search.value();
        } else {
            question = search.ofLeastEntropy();
            readiness = search.valueNow(oneList, 1);
        }
        looked = true;
    }

    /** The items that weigh most; where few are left that fit the answers, others after them. */
    private Ids likeliest() {
        Ids best = top.pick(belief.live, belief.size(), context.listSize());
        if (best.size() == context.listSize()) {
            return best;
        }
        others.clear();
        for (int item = 0; item < belief.items.length; item++) {
            if (!best.contains(item) && !context.walk().isRejected(item)) {
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
        if (likings.length < size) {
            likings = new double[size];
        }
        preferences.score(ids, size, likings);
        for (int i = 0; i < size; i++) {
            into[i] = belief.items[ids[i]] * (1 + TIE * Math.tanh(likings[i]));
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
            answer.rejected(action).forEach(belief::drop);
        }
        belief.sum();
        looked = false;
    }

    private void observe(int attribute, Response response) {
        switch (response) {
            case ACCEPTED -> belief.accept(attribute);
            case REJECTED -> belief.reject(attribute);
            default -> belief.skip(attribute);
        }
    }

    @Override
    public String reason(Action action) {
        if (action instanceof Ask) {
            return "of those whose answers were yours, " + percent(search.yesShare()) + " said yes to "
                    + context.walk().graph().catalogue().name(VertexType.ATTRIBUTE, question);
        }
        double share = 0;
        for (int i = 0; i < action.subjects().size(); i++) {
            share += belief.items[action.subjects().get(i)];
        }
        return "of those whose answers were yours, " + percent(share / belief.total()) + " wanted one of these";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
