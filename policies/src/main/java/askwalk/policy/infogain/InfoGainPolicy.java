package askwalk.policy.infogain;

import askwalk.conversation.AnswerModel;
import askwalk.policy.SwitchingPolicy;
import java.util.EnumMap;
import java.util.Map;

/** The information-gain policy. Safe for concurrent use. */
final class InfoGainPolicy implements SwitchingPolicy {

    private final InfoGainModel model;
    private final OpenAttributes open;
    private final Map<AnswerModel, AnswerChannels> channels = new EnumMap<>(AnswerModel.class);
    private final Workspaces workspaces;
    private final int questions;

    InfoGainPolicy(InfoGainModel model, QuestionSelectors selectors) {
        this.model = model;
        open = selectors.open().assuming(model.parameters().gapRate());
        workspaces = new Workspaces(selectors, open, model.parameters());
        questions = InfoGainSession.BY_EXPECTED_VALUE;
        for (AnswerModel answers : AnswerModel.values()) {
            channels.put(answers, AnswerChannels.of(answers, model.parameters()));
        }
    }

    private InfoGainPolicy(InfoGainPolicy policy, int questions) {
        model = policy.model;
        open = policy.open;
        channels.putAll(policy.channels);
        workspaces = policy.workspaces;
        this.questions = questions;
    }

    InfoGainModel model() {
        return model;
    }

    @Override
    public InfoGainPolicy switchingAfter(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("the number of questions must be 0 or more, not " + number);
        }
        return new InfoGainPolicy(this, number);
    }

    @Override
    public InfoGainSession start(Context context) {
        return new InfoGainSession(model, channels.get(context.answerModel()), open, workspaces, questions, context);
    }
}
