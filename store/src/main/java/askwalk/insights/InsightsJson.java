package askwalk.insights;

import askwalk.evaluation.Estimate;
import askwalk.evaluation.IndependentSamples.SampleDifference;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Insights as plain maps, lists, texts and numbers, for JSON. Figures that do not exist are null. */
public final class InsightsJson {

    private final InsightNames names;

    private InsightsJson(InsightNames names) {
        this.names = names;
    }

    /**
     * Creates the value with all figures.
     *
     * @param insights the figures
     * @param names the names of attributes and items, which are added to their keys
     * @return a new map with a fixed order of keys
     */
    public static Map<String, Object> of(Insights insights, InsightNames names) {
        return of(insights, names, Integer.MAX_VALUE);
    }

    /**
     * Creates the value with the figures of the most frequent questions and items.
     *
     * @param insights the figures
     * @param names the names of attributes and items, which are added to their keys
     * @param limit the maximum number of questions, and of items; {@code omitted} has the numbers of the others
     * @return a new map with a fixed order of keys
     */
    public static Map<String, Object> of(Insights insights, InsightNames names, int limit) {
        InsightsJson json = new InsightsJson(names);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("conversations", insights.outcomes().conversations());
        map.put("outcomes", outcomes(insights.outcomes()));
        map.put("leftElsewhere", insights.leftElsewhere());
        map.put("turnsToSuccess", turns(insights.turns()));
        map.put(
                "questions",
                insights.questions().stream().limit(limit).map(json::question).toList());
        map.put("lists", insights.lists().stream().map(InsightsJson::list).toList());
        map.put("items", insights.items().stream().limit(limit).map(json::item).toList());
        map.put("paths", insights.paths().stream().map(json::path).toList());
        map.put("flow", json.flow(insights.flow()));
        map.put("policies", policies(insights));
        map.put(
                "differences",
                insights.differences().stream()
                        .map(difference -> difference(insights, difference))
                        .toList());
        map.put("changed", insights.changed());
        Map<String, Object> omitted = new LinkedHashMap<>();
        omitted.put("questions", Math.max(0, insights.questions().size() - limit));
        omitted.put("items", Math.max(0, insights.items().size() - limit));
        map.put("omitted", omitted);
        return map;
    }

    private static Map<String, Object> outcomes(Outcomes outcomes) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("accepted", outcomes.accepted());
        map.put("ended", outcomes.ended());
        map.put("left", outcomes.left());
        map.put("open", outcomes.open());
        map.put("rated", outcomes.rated());
        map.put("successRate", estimate(outcomes.successRate()));
        return map;
    }

    private static Map<String, Object> turns(TurnCounts turns) {
        Map<String, Object> counts = new LinkedHashMap<>();
        turns.conversations().forEach((number, count) -> counts.put(Integer.toString(number), count));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("mean", number(turns.mean()));
        map.put("conversations", counts);
        return map;
    }

    private Map<String, Object> question(QuestionFigures figures) {
        Map<String, Object> map = question(figures.question());
        putShowings(map, figures.showings());
        return map;
    }

    private Map<String, Object> question(Question question) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", word(question.kind()));
        putQuestion(map, question);
        return map;
    }

    private void putQuestion(Map<String, Object> map, Question question) {
        map.put("keys", question.keys());
        map.put("name", names.name(question));
    }

    private static Map<String, Object> list(ListFigures figures) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", figures.number());
        map.put("orLater", figures.orLater());
        putShowings(map, figures.showings());
        return map;
    }

    private static void putShowings(Map<String, Object> map, Showings showings) {
        map.put("shown", showings.shown());
        map.put("accepted", showings.accepted());
        map.put("declined", showings.declined());
        map.put("skipped", showings.skipped());
        map.put("undone", showings.undone());
        map.put("withdrawn", showings.withdrawn());
        map.put("left", showings.left());
        map.put("waiting", showings.waiting());
        map.put("exitRate", estimate(showings.exitRate()));
    }

    private Map<String, Object> item(ItemFigures item) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", item.key());
        map.put("name", names.name(VertexType.ITEM, item.key()));
        map.put("shown", item.shown());
        map.put("accepted", item.accepted());
        map.put("rejected", item.rejected());
        map.put("seen", item.seen());
        map.put("notNow", item.notNow());
        map.put("skipped", item.skipped());
        return map;
    }

    private Map<String, Object> path(PathCount path) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Step step : path.steps()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("kind", word(step.kind()));
            if (step.question() != null) {
                putQuestion(map, step.question());
            }
            map.put("reply", word(step.reply()));
            steps.add(map);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("steps", steps);
        map.put("outcome", word(path.outcome()));
        map.put("conversations", path.conversations());
        return map;
    }

    private Map<String, Object> flow(Flow flow) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (Flow.Node node : flow.nodes()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("turn", node.turn());
            map.put("kind", word(node.kind()));
            if (node.question() != null) {
                putQuestion(map, node.question());
            }
            if (node.outcome() != null) {
                map.put("outcome", word(node.outcome()));
            }
            map.put("conversations", node.conversations());
            nodes.add(map);
        }
        List<Map<String, Object>> links = new ArrayList<>();
        for (Flow.Link link : flow.links()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("from", link.from());
            map.put("to", link.to());
            map.put("reply", word(link.reply()));
            map.put("conversations", link.conversations());
            links.add(map);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nodes", nodes);
        map.put("links", links);
        return map;
    }

    private static List<Map<String, Object>> policies(Insights insights) {
        List<Map<String, Object>> policies = new ArrayList<>();
        List<String> shown = insights.policyNames();
        for (PolicyFigures policy : insights.policies()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", shown.get(policies.size()));
            map.put("policy", policy.policy().policy());
            map.put("model", policy.policy().model());
            map.put("settings", policy.policy().settings());
            map.put("protocol", policy.protocol());
            map.put("protocolId", policy.protocolId());
            map.put("conversations", policy.outcomes().conversations());
            map.put("outcomes", outcomes(policy.outcomes()));
            map.put("turnsToSuccess", turns(policy.turns()));
            policies.add(map);
        }
        return policies;
    }

    private static Map<String, Object> difference(Insights insights, PolicyDifference difference) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("policy", insights.policyNames().get(difference.policy()));
        map.put("against", insights.policyNames().get(0));
        map.put("successRate", difference(difference.success(), difference.successAdjusted()));
        map.put("turnsToSuccess", difference(difference.turns(), difference.turnsAdjusted()));
        return map;
    }

    private static Map<String, Object> difference(SampleDifference difference, double adjusted) {
        Map<String, Object> map = estimate(difference.estimate());
        map.put("p", number(difference.pValue()));
        map.put("pHolm", number(adjusted));
        return map;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", number(estimate.value()));
        map.put("low95", number(estimate.low()));
        map.put("high95", number(estimate.high()));
        return map;
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
