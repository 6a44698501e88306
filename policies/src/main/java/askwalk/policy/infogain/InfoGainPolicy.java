package askwalk.policy.infogain;

import askwalk.conversation.Policy;
import askwalk.policy.SwitchingPolicy;

/** The information-gain policy. Immutable, so it is safe for concurrent use. */
final class InfoGainPolicy implements SwitchingPolicy {

    private final InfoGainModel model;
    private final QuestionSelectors selectors;
    private final OpenAttributes open;
    private final int questions;

    InfoGainPolicy(InfoGainModel model, QuestionSelectors selectors) {
        this(model, selectors, InfoGainSession.BY_EXPECTED_VALUE);
    }

    private InfoGainPolicy(InfoGainModel model, QuestionSelectors selectors, int questions) {
        this.model = model;
        this.selectors = selectors;
        open = selectors.open().assuming(model.parameters().gapRate());
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
        return new InfoGainPolicy(model, selectors, number);
    }

    @Override
    public Session start(Context context) {
        return new InfoGainSession(model, open, selectors, questions, context);
    }
}
