package askwalk.policy.infogain;

import askwalk.conversation.Policy;

/** The information-gain policy as it acts. Immutable, hence shared. */
final class InfoGainPolicy implements Policy {

    private final InfoGainModel model;
    private final Inquiries inquiries;

    InfoGainPolicy(InfoGainModel model, Inquiries inquiries) {
        this.model = model;
        this.inquiries = inquiries;
    }

    InfoGainModel model() {
        return model;
    }

    @Override
    public Session start(Context context) {
        return new InfoGainSession(model, inquiries, context);
    }
}
