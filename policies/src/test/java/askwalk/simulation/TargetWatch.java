package askwalk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.conversation.Turn;
import java.util.ArrayList;
import java.util.List;

/** Checks after each answer that the target is still a candidate, and records the turns of the last session. */
final class TargetWatch implements Policy {

    private final Policy policy;
    private final int target;
    private final String what;
    private final List<Turn> observed = new ArrayList<>();

    TargetWatch(Policy policy, int target, String what) {
        this.policy = policy;
        this.target = target;
        this.what = what;
    }

    /** All turns of the last session, including the opening. */
    List<Turn> observed() {
        return List.copyOf(observed);
    }

    @Override
    public Session start(Context context) {
        observed.clear();
        Session session = policy.start(context);
        return new Session() {
            private int before = context.walk().candidateCount();

            @Override
            public Action next() {
                before = context.walk().candidateCount();
                return session.next();
            }

            @Override
            public void observe(Action action, Answer answer) {
                observed.add(new Turn(action, answer));
                assertThat(context.walk().isCandidate(target)).as(what).isTrue();
                if (action instanceof Recommend && before <= context.listSize()) {
                    assertThat(action.subjects().contains(target))
                            .as("%s, recommending %d candidates", what, before)
                            .isTrue();
                }
                session.observe(action, answer);
            }

            @Override
            public Reason reason(Action action) {
                return session.reason(action);
            }
        };
    }
}
