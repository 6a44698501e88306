package askwalk.conversation;

import askwalk.random.Seed;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** The turns of one conversation, and the view of it that its policy has. */
final class ConversationContext implements Policy.Context {

    private final Walk walk;
    private final Protocol protocol;
    private final TurnConditions conditions;
    private final Seed seed;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Turn> unmodifiableTurns = Collections.unmodifiableList(turns);
    private int countedActions;

    ConversationContext(Walk walk, Protocol protocol, TurnConditions conditions, Seed seed) {
        this.walk = walk;
        this.protocol = protocol;
        this.conditions = conditions;
        this.seed = seed;
    }

    void clear() {
        turns.clear();
        countedActions = 0;
    }

    void add(Turn turn) {
        if (!protocol.accounting().isFree(turn.action(), turns.size() - countedActions)) {
            countedActions++;
        }
        turns.add(turn);
    }

    /** Returns the turns so far, as an unmodifiable view. */
    List<Turn> turns() {
        return unmodifiableTurns;
    }

    int countedActions() {
        return countedActions;
    }

    @Override
    public WalkView walk() {
        return walk;
    }

    @Override
    public int turn() {
        return turns.size();
    }

    @Override
    public int actionsLeft() {
        return protocol.maxActions() - countedActions;
    }

    @Override
    public int listSize() {
        return protocol.listSize();
    }

    @Override
    public QuestionType questions() {
        return protocol.questions();
    }

    @Override
    public AnswerModel answerModel() {
        return protocol.answerModel();
    }

    @Override
    public boolean goesOn() {
        return protocol.users().goesOn();
    }

    @Override
    public boolean mayAsk() {
        return conditions.turn().mayAsk();
    }

    @Override
    public boolean mayRecommend() {
        return conditions.turn().mayRecommend();
    }

    @Override
    public boolean isRestricted() {
        return conditions.isRestricted();
    }

    @Override
    public boolean hasBoosts() {
        return conditions.hasBoosts();
    }

    @Override
    public double boost(int item) {
        return conditions.boost(item);
    }

    @Override
    public Seed seed() {
        return seed;
    }

    @Override
    public SplittableRandom random() {
        return seed.derive(turns.size()).random();
    }
}
