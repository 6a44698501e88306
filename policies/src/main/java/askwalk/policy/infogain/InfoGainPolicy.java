package askwalk.policy.infogain;

import askwalk.conversation.Policy;
import askwalk.policy.SwitchingPolicy;

/** The information-gain policy. Safe for concurrent use. */
final class InfoGainPolicy implements SwitchingPolicy {

    private final InfoGainModel model;
    private final OpenAttributes open;
    private final Workspaces workspaces;
    private final int questions;

    InfoGainPolicy(InfoGainModel model, QuestionSelectors selectors) {
        this.model = model;
        open = selectors.open().assuming(model.parameters().gapRate());
        workspaces = new Workspaces(selectors, open, model.parameters());
        questions = InfoGainSession.BY_EXPECTED_VALUE;
    }

    private InfoGainPolicy(InfoGainPolicy policy, int questions) {
        model = policy.model;
        open = policy.open;
        workspaces = policy.workspaces;
        this.questions = questions;
    }

    InfoGainModel model() {
        return model;
    }

    @Override
    public Policy switchingAfter(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("the number of questions must be 0 or more, not " + number);
        }
        return new InfoGainPolicy(this, number);
    }

    @Override
    public Session start(Context context) {
        return new InfoGainSession(model, open, workspaces, questions, context);
    }
}
