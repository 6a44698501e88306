package askwalk.benchmark.growth;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;

/** A policy that counts the candidates at each decision of another one. For one thread. */
final class CandidateCount implements Policy {

    private final Policy policy;
    private long candidates;
    private long decisions;

    CandidateCount(Policy policy) {
        this.policy = policy;
    }

    double mean() {
        return (double) candidates / decisions;
    }

    @Override
    public Session start(Context context) {
        Session session = policy.start(context);
        return new Session() {
            @Override
            public Action next() {
                candidates += context.walk().candidateCount();
                decisions++;
                return session.next();
            }

            @Override
            public void observe(Action action, Answer answer) {
                session.observe(action, answer);
            }

            @Override
            public Reason reason(Action action) {
                return session.reason(action);
            }
        };
    }
}
