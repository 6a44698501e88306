package askwalk.explanation;

import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.List;

/** The text of a path from a user to an item, step by step. */
final class AlternativeText {

    private AlternativeText() {}

    static String of(ExplainedPath path, Wording wording) {
        List<Step> steps = path.steps();
        Step last = steps.get(steps.size() - 1);
        String item = last.to().name();
        String text = "";
        for (Step step : steps.subList(0, steps.size() - 1)) {
            text = text.isEmpty() ? beginning(step, wording) : continuation(text, step, wording);
        }
        if (last.kind() == Step.Kind.KNOWS) {
            return wording.text(Message.PATH_FRIEND_KNOWS, "path", text, "item", item);
        }
        String attribute = last.from().name(wording);
        if (text.isEmpty()) { // an unknown user is not a vertex, so the path begins with an attribute
            text = wording.text(Message.PATH_SAID, "name", attribute);
        }
        return wording.text(
                Message.PATH_ONE_OF, "path", text, "item", item, "items", last.carriers(), "attribute", attribute);
    }

    private static String beginning(Step step, Wording wording) {
        Message message = switch (step.kind()) {
            case SAID -> Message.PATH_SAID;
            case LIKES -> Message.PATH_LIKES;
            case KNOWS -> Message.PATH_KNOWS;
            case FRIEND -> Message.PATH_FRIEND;
            case HAS, SHARED -> throw new IllegalArgumentException("a path does not begin with " + step.kind());
        };
        return wording.text(message, "name", step.to().name(wording));
    }

    private static String continuation(String path, Step step, Wording wording) {
        Message message = switch (step.kind()) {
            case HAS -> Message.PATH_HAS;
            case LIKES -> Message.PATH_FRIEND_LIKES;
            case SAID, KNOWS, FRIEND, SHARED ->
                throw new IllegalArgumentException("a path does not continue with " + step.kind());
        };
        return wording.text(message, "path", path, "name", step.to().name(wording));
    }
}
