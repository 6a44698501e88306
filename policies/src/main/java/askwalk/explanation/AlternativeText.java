package askwalk.explanation;

import java.util.List;

/** The text of a path from a user to an item, step by step. */
final class AlternativeText {

    private AlternativeText() {}

    static String of(ExplainedPath path) {
        List<Step> steps = path.steps();
        Step last = steps.get(steps.size() - 1);
        StringBuilder text = new StringBuilder();
        for (Step step : steps.subList(0, steps.size() - 1)) {
            text.append(text.isEmpty() ? beginning(step) : continuation(step));
        }
        if (last.kind() == Step.Kind.KNOWS) {
            return text + " knows " + last.to().name() + ".";
        }
        String attribute = last.from().name();
        // An unknown user is not a vertex, so the path begins with an attribute.
        return (text.isEmpty() ? "You said " + attribute : text) + "; "
                + last.to().name() + " " + Phrases.isOneOf(last.carriers()) + " with " + attribute + ".";
    }

    private static String beginning(Step step) {
        return switch (step.kind()) {
            case SAID -> "You said " + step.to().name();
            case LIKES -> "You like " + step.to().name();
            case KNOWS -> "You know " + step.to().name();
            case FRIEND -> "Your friend " + step.to().name();
            case HAS, SHARED -> throw new IllegalArgumentException("a path does not begin with " + step.kind());
        };
    }

    private static String continuation(Step step) {
        return switch (step.kind()) {
            case HAS -> ", which has " + step.to().name();
            case LIKES -> " likes " + step.to().name();
            case SAID, KNOWS, FRIEND, SHARED ->
                throw new IllegalArgumentException("a path does not continue with " + step.kind());
        };
    }
}
