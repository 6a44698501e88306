package askwalk.conversation;

import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.List;

/** Reasons as text in one language. */
final class ReasonText {

    private final Wording wording;
    private final Catalogue catalogue;

    ReasonText(Wording wording, Catalogue catalogue) {
        this.wording = wording;
        this.catalogue = catalogue;
    }

    String of(Reason reason) {
        if (reason instanceof Reason.OwnText own) {
            return own.text();
        } else if (reason instanceof Reason.Resumed) {
            return wording.text(Message.REASON_RESUMED);
        } else if (reason instanceof Reason.RuleQuestion) {
            return wording.text(Message.REASON_RULE);
        } else if (reason instanceof Reason.Pinned pinned) {
            String names = wording.names(VertexType.ITEM, pinned.items(), catalogue);
            return wording.text(Message.REASON_PINNED, "reason", of(pinned.list()), "names", names);
        } else if (reason instanceof Reason.Split split) {
            return text(split);
        } else if (reason instanceof Reason.Splits splits) {
            return text(splits);
        } else if (reason instanceof Reason.Remaining remaining) {
            return text(remaining);
        } else if (reason instanceof Reason.Information information) {
            return text(information);
        } else if (reason instanceof Reason.TreeNode node) {
            return text(node);
        }
        return probability(reason);
    }

    private String probability(Reason reason) {
        if (reason instanceof Reason.ListProbability list) {
            return wording.text(Message.REASON_PROBABILITY, "probability", list.probability());
        }
        Reason.UserProbability users = (Reason.UserProbability) reason;
        return wording.text(
                Message.REASON_USERS, "attribute", name(users.attribute()), "probability", users.probability());
    }

    private String text(Reason.Split split) {
        return wording.text(
                split.anyAccepted() ? Message.REASON_SPLIT_ACCEPTED : Message.REASON_SPLIT,
                "attribute",
                name(split.attribute()),
                "carriers",
                split.carriers(),
                "candidates",
                split.candidates());
    }

    private String text(Reason.Splits splits) {
        return wording.text(
                splits.anyAccepted() ? Message.REASON_SPLITS_ACCEPTED : Message.REASON_SPLITS,
                "dividing",
                splits.dividing(),
                "attributes",
                splits.attributes().size(),
                "candidates",
                splits.candidates());
    }

    private String text(Reason.Remaining remaining) {
        boolean accepted = remaining.anyAccepted();
        if (remaining.candidates() == 0) {
            return wording.text(accepted ? Message.REASON_ITEMS_NONE_ACCEPTED : Message.REASON_ITEMS_NONE);
        }
        return wording.text(
                accepted ? Message.REASON_ITEMS_ACCEPTED : Message.REASON_ITEMS, "candidates", remaining.candidates());
    }

    private String text(Reason.Information information) {
        String bits = wording.text(
                Message.REASON_INFORMATION,
                "expected",
                information.expectedBits(),
                "missing",
                information.missingBits());
        List<Reason.AttributeProbability> attributes = information.attributes();
        if (attributes.isEmpty()) {
            return bits;
        }
        if (attributes.size() == 1) {
            double yes = attributes.get(0).probability();
            return wording.text(
                    Message.REASON_INFORMATION_SPLIT,
                    "information",
                    bits,
                    "attribute",
                    name(attributes.get(0).attribute()),
                    "yes",
                    100 * yes,
                    "no",
                    100 * (1 - yes));
        }
        String shares = wording.commas(attributes.stream()
                .map(each -> wording.text(
                        Message.REASON_INFORMATION_SHARE,
                        "attribute",
                        name(each.attribute()),
                        "probability",
                        each.probability()))
                .toList());
        return wording.text(Message.REASON_INFORMATION_SHARES, "information", bits, "shares", shares);
    }

    private String text(Reason.TreeNode node) {
        String answers = wording.commas(node.answers().stream()
                .map(each -> wording.text(
                        each.accepted() ? Message.REASON_NODE_YES : Message.REASON_NODE_NO,
                        "attribute",
                        name(each.attribute())))
                .toList());
        String path = answers.isEmpty()
                ? wording.text(Message.REASON_NODE_START, "tree", node.tree())
                : wording.text(Message.REASON_NODE, "tree", node.tree(), "answers", answers);
        String text = wording.text(
                Message.REASON_NODE_SESSIONS, "node", path, "sessions", node.sessions(), "items", node.items());
        return node.question() < 0
                ? text
                : wording.text(Message.REASON_NODE_BEST, "node", text, "attribute", name(node.question()));
    }

    private String name(int attribute) {
        return wording.attribute(attribute, catalogue);
    }
}
