package askwalk.testing;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation written down turn by turn. */
public final class Talk {

    private final int user;
    private final Optional<Turn> opening;
    private final List<Turn> turns = new ArrayList<>();

    private Talk(int user, Optional<Turn> opening) {
        this.user = user;
        this.opening = opening;
    }

    public static Talk of(int user) {
        return new Talk(user, Optional.empty());
    }

    public static Talk opening(int user, int... accepted) {
        return new Talk(
                user, Optional.of(new Turn(Ask.about(accepted), Answer.all(Response.ACCEPTED, accepted.length))));
    }

    public Talk yes(int... attributes) {
        return add(new Turn(Ask.about(attributes), Answer.all(Response.ACCEPTED, attributes.length)));
    }

    public Talk no(int... attributes) {
        return add(new Turn(Ask.about(attributes), Answer.all(Response.REJECTED, attributes.length)));
    }

    public Talk turnDown(int... items) {
        Recommend shown = new Recommend(Ids.of(items));
        return add(new Turn(shown, Answer.none(shown)));
    }

    public Talk take(int item, int... others) {
        Ids items = Ids.of(others).plus(item);
        Recommend shown = new Recommend(items);
        return add(new Turn(shown, Answer.only(shown, item)));
    }

    public Transcript transcript() {
        return new Transcript(user, opening, turns);
    }

    /** The walk of it. */
    public Walk walk(KnowledgeGraph graph) {
        Walk walk = new Walk(graph);
        walk.restart(user);
        List<Turn> all = new ArrayList<>(turns);
        opening.ifPresent(turn -> all.add(0, turn));
        for (Turn turn : all) {
            if (turn.action() instanceof Ask) {
                walk.answerAttributes(turn.action().subjects(), turn.answer().responses());
            } else {
                walk.answerItems(turn.action().subjects(), turn.answer().responses());
            }
        }
        return walk;
    }

    private Talk add(Turn turn) {
        turns.add(turn);
        return this;
    }
}
