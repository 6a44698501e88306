package askwalk.policy.infogain;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Recommend;
import askwalk.conversation.Turn;
import askwalk.graph.AttributeLists;
import askwalk.graph.Ids;
import java.util.ArrayList;
import java.util.List;

/** One conversation of an {@link InfoGainPolicy}. */
final class InfoGainSession implements Policy.Session {

    /** Beyond this many times the threshold, to either side, the rule is believed without looking ahead. */
    private static final double CLEAR = 4;

    /** In place of a number of questions: it asks as long as that is worth more than to recommend. */
    static final int AS_IT_PAYS = -1;

    private final InfoGainModel model;
    private final int questions;
    private final Policy.Context context;
    private final AnswerLikelihood channel;
    private final QuestionSelector inquiry;
    private final Lookahead lookahead;
    private final ClosedFormLookahead foresight;

    /** A copy to rearrange, so that the posterior is what was said and nothing else. */
    private final WeightedItems scratch = new WeightedItems();

    private Posterior posterior;

    /** To try an answer on, since preferences may fail where items come back: then the posterior is as it was. */
    private Posterior spare;

    private final List<Turn> said = new ArrayList<>();
    private Turn opening;
    private int asked;
    private boolean begun;
    private Action decided;

    InfoGainSession(InfoGainModel model, QuestionSelectors inquiries, int questions, Policy.Context context) {
        this.model = model;
        this.questions = questions;
        this.context = context;
        InfoGainModel.Rules rules = model.rules();
        channel = AnswerLikelihood.of(context.answerModel(), rules.flipRate(), rules.silence());
        inquiry = inquiries.start(context, channel);
        posterior = newPosterior();
        spare = newPosterior();
        lookahead = new Lookahead(scratch, inquiry, rules.objective(), rules.rule(), context.listSize());
        foresight = new ClosedFormLookahead(rules.foresight(), rules.objective(), context.listSize());
    }

    private Posterior newPosterior() {
        int user = context.walk().user();
        int[] known = model.rules().excludeKnown() ? model.prior().known(user) : new int[0];
        return new Posterior(model.prior(), user, context.seed(), known);
    }

    @Override
    public Action next() {
        begin();
        if (decided == null) {
            scratch.copy(posterior.weighted());
            decided = asks() ? inquiry.ask(context.actionsLeft(), context.walk()) : new Recommend(heaviest());
        }
        return decided;
    }

    private boolean asks() {
        int size = scratch.size;
        int left = context.actionsLeft();
        // two lists show all there is, and after a question there would have to be one that does
        if (left == 1 || size <= 2 * context.listSize()) {
            return false;
        }
        if (questions != AS_IT_PAYS) {
            return asked < questions && inquiry.find(scratch, 0, size, left);
        }
        if (model.rules().foresight() > 0) {
            return inquiry.find(scratch, 0, size, left) && foresight.asks(scratch, left, inquiry.information());
        }
        double threshold = model.rules().rule().threshold(left);
        double total = scratch.sum(0, size);
        if (context.listSize() * scratch.most(0, size) < threshold / CLEAR * total) {
            return inquiry.find(scratch, 0, size, left);
        }
        double share = scratch.bringHeaviest(0, size, context.listSize()) / total;
        if (share > CLEAR * threshold || !inquiry.find(scratch, 0, size, left)) {
            return false;
        }
        int seen = Math.min(size, model.rules().lookahead());
        if (seen <= context.listSize() || share < threshold / CLEAR) {
            return share < threshold;
        }
        scratch.bringHeaviest(0, size, seen);
        return lookahead.asking(0, seen, left) > lookahead.recommending(0, seen, left);
    }

    private Ids heaviest() {
        int shown = Math.min(context.listSize(), scratch.size);
        scratch.bringHeaviest(0, scratch.size, shown);
        scratch.sortHeaviest(shown);
        int[] items = new int[shown];
        System.arraycopy(scratch.items, 0, items, 0, shown);
        return Ids.of(items);
    }

    /** What users say unasked is true. */
    @Override
    public void open(Action action, Answer answer) {
        Turn turn = new Turn(action, answer);
        AttributeLists rows = context.walk().candidates();
        spare.copy(posterior);
        spare.begin(rows.items(), rows.size());
        heed(spare, turn, AnswerLikelihood.TRUTHFUL);
        swap();
        begun = true;
        inquiry.close((Ask) action, context.walk());
        opening = turn;
    }

    @Override
    public void observe(Action action, Answer answer) {
        begin();
        Turn turn = new Turn(action, answer);
        spare.copy(posterior);
        heed(spare, turn, channel);
        swap();
        if (action instanceof Ask ask) {
            inquiry.close(ask, context.walk());
            asked++;
        }
        said.add(turn);
        decided = null;
    }

    /** Begins with all items where nothing was said at first. */
    private void begin() {
        if (!begun) {
            posterior.beginWithAll();
            begun = true;
        }
    }

    private void swap() {
        Posterior before = posterior;
        posterior = spare;
        spare = before;
    }

    /** Has a posterior heed a turn. */
    static void heed(Posterior posterior, Turn turn, AnswerLikelihood channel) {
        if (turn.action() instanceof Ask ask) {
            for (int i = 0; i < ask.attributes().size(); i++) {
                posterior.answer(
                        ask.attributes().get(i), turn.answer().responses().get(i), channel);
            }
        } else if (!turn.rejected().isEmpty()) {
            posterior.refuse(turn.rejected().toArray());
        }
    }

    @Override
    public String reason(Action action) {
        return AnswerContributions.reason(action, posterior, inquiry, context);
    }

    @Override
    public List<String> answerEffects(int item) {
        return AnswerContributions.of(item, opening, said, newPosterior(), channel, context.walk());
    }
}
