package askwalk.policy.infogain;

import askwalk.conversation.Policy;
import askwalk.policy.SwitchingPolicy;

/** The information-gain policy as it acts. Immutable, hence shared. */
final class InfoGainPolicy implements SwitchingPolicy {

    private final InfoGainModel model;
    private final QuestionSelectors inquiries;
    private final int questions;

    InfoGainPolicy(InfoGainModel model, QuestionSelectors inquiries) {
        this(model, inquiries, InfoGainSession.AS_IT_PAYS);
    }

    private InfoGainPolicy(InfoGainModel model, QuestionSelectors inquiries, int questions) {
        this.model = model;
        this.inquiries = inquiries;
        this.questions = questions;
    }

    InfoGainModel model() {
        return model;
    }

    @Override
    public Policy switchingAfter(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("the number of questions is 0 or more, not " + number);
        }
        return new InfoGainPolicy(model, inquiries, number);
    }

    @Override
    public Session start(Context context) {
        return new InfoGainSession(model, inquiries, questions, context);
    }
}
