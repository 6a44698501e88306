package askwalk.policy.rule;

import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.walk.WalkView;
import java.util.SplittableRandom;

/** Chooses uniformly among the reachable attributes, or among the coarse attributes with a reachable child. */
final class RandomChooser implements QuestionChooser {

    private final Questions questions;

    RandomChooser(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Ask choose(Policy.Context context) {
        WalkView walk = context.walk();
        boolean enumerated = context.questions().kind() == QuestionType.Kind.ENUMERATED;
        IdBuffer choices = enumerated ? coarse(walk) : walk.reachable();
        if (choices.isEmpty()) {
            return null;
        }
        SplittableRandom random = context.random();
        random.nextDouble(); // the ask rule has already used this number
        int choice = choices.get(random.nextInt(choices.size()));
        return enumerated ? questions.enumerated(choice, walk) : Ask.about(choice);
    }

    private IdBuffer coarse(WalkView walk) {
        IdBuffer found = new IdBuffer();
        for (int i = 0; i < questions.coarse().size(); i++) {
            int coarse = questions.coarse().get(i);
            Ids children = questions.children(coarse);
            for (int j = 0; j < children.size(); j++) {
                if (walk.count(children.get(j)) > 0 && walk.isAskable(children.get(j))) {
                    found.add(coarse);
                    break;
                }
            }
        }
        return found;
    }
}
