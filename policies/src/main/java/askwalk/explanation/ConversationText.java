package askwalk.explanation;

import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an explanation for the user. It does not depend on the domain, and states only facts of the explanation.
 */
final class ConversationText {

    private final Explanation explanation;
    private final Phrases phrases;
    private final Wording wording;
    private final List<NamedVertex> accepted = new ArrayList<>();

    private ConversationText(Explanation explanation, Wording wording) {
        this.explanation = explanation;
        this.wording = wording;
        phrases = new Phrases(wording);
    }

    static String of(Explanation explanation, Wording wording) {
        return new ConversationText(explanation, wording).text();
    }

    private String text() {
        List<String> clauses = new ArrayList<>();
        for (FilterStep step : explanation.filterSteps()) {
            clauses.add(accepted.isEmpty() ? first(step) : next(step));
            accepted.addAll(step.accepted());
        }
        clauses.add(known(item()));
        return String.join("; ", clauses) + ".";
    }

    private String first(FilterStep step) {
        return wording.text(
                step.opening() ? Message.EXPLANATION_SAID : Message.EXPLANATION_ACCEPTED,
                "attributes",
                phrases.list(step.accepted()));
    }

    private String next(FilterStep step) {
        String attributes = phrases.list(step.accepted());
        String left = step.candidatesAfter() == 0
                ? wording.text(Message.EXPLANATION_LEFT_NONE)
                : wording.number(step.candidatesAfter());
        return switch (step.candidatesBefore()) {
            case 0 -> wording.text(Message.EXPLANATION_NONE_LEFT, "attributes", attributes);
            case 1 -> wording.text(Message.EXPLANATION_ONE_LEFT, "attributes", attributes, "left", left);
            default ->
                wording.text(
                        step.rejectedBefore() > 0 ? Message.EXPLANATION_STEP_REJECTED : Message.EXPLANATION_STEP,
                        "items",
                        step.candidatesBefore(),
                        "all",
                        phrases.withAll(accepted),
                        "attributes",
                        attributes,
                        "left",
                        left);
        };
    }

    private String item() {
        if (accepted.isEmpty()) {
            return wording.text(
                    explanation.rejectedBefore() > 0
                            ? Message.EXPLANATION_NOTHING_ACCEPTED_REJECTED
                            : Message.EXPLANATION_NOTHING_ACCEPTED,
                    "item",
                    name(),
                    "items",
                    explanation.candidates());
        }
        if (explanation.missing().isEmpty()) {
            return accepted.size() > 1
                    ? wording.text(Message.EXPLANATION_ITEM, "item", name(), "all", phrases.hasAll(accepted))
                    : oneOf(explanation.filterSteps().get(0));
        }
        return explanation.candidates() > 0 ? candidateWithSome() : otherWithSome();
    }

    private String oneOf(FilterStep first) {
        return wording.text(
                first.rejectedBefore() > 0 ? Message.EXPLANATION_ITEM_ONE_OF_REJECTED : Message.EXPLANATION_ITEM_ONE_OF,
                "item",
                name(),
                "items",
                first.candidatesAfter(),
                "all",
                phrases.withAll(accepted));
    }

    private String candidateWithSome() {
        List<NamedVertex> carried = carried();
        if (!carried.isEmpty()) {
            return wording.text(
                    Message.EXPLANATION_ITEM_SOME,
                    "item",
                    name(),
                    "attributes",
                    phrases.list(carried),
                    "missing",
                    phrases.list(explanation.missing()));
        }
        return accepted.size() == 1
                ? wording.text(Message.EXPLANATION_ITEM_LACKS, "item", name(), "all", phrases.hasAll(accepted))
                : wording.text(Message.EXPLANATION_ITEM_LACKS_ALL, "item", name());
    }

    private String otherWithSome() {
        String all = phrases.withAll(accepted);
        List<NamedVertex> carried = carried();
        if (!carried.isEmpty()) {
            return wording.text(
                    Message.EXPLANATION_OTHERS_SOME,
                    "all",
                    all,
                    "item",
                    name(),
                    "attributes",
                    phrases.list(carried),
                    "missing",
                    phrases.list(explanation.missing()));
        }
        return wording.text(
                accepted.size() > 1 ? Message.EXPLANATION_OTHERS_LACKS_ALL : Message.EXPLANATION_OTHERS,
                "all",
                all,
                "item",
                name());
    }

    private List<NamedVertex> carried() {
        List<NamedVertex> carried = new ArrayList<>(accepted);
        carried.removeAll(explanation.missing());
        return carried;
    }

    private String known(String text) {
        KnownItem known = explanation.known();
        return known == null
                ? text
                : wording.text(
                        Message.EXPLANATION_KNOWN,
                        "text",
                        text,
                        "common",
                        known.common(),
                        "known",
                        known.item().name());
    }

    private String name() {
        return explanation.item().name();
    }
}
