package askwalk.cli.common;

import askwalk.conversation.event.KeyedAction;
import askwalk.experiment.Divergence;
import askwalk.experiment.ReplayResult;
import askwalk.experiment.ReplayedDialogue;
import askwalk.experiment.text.FigureText;
import askwalk.experiment.text.Json;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Prints the result of a replay, with the names of attributes and items. */
final class ReplayPrinter {

    private final PrintWriter out;
    private final Catalogue catalogue;

    ReplayPrinter(PrintWriter out, Catalogue catalogue) {
        this.out = out;
        this.catalogue = catalogue;
    }

    /** Prints the first difference as a block, or the totals of each policy. */
    void verification(ReplayResult result) {
        if (result.differing().isEmpty()) {
            for (ReplayResult.Totals policy : result.policies()) {
                out.println(policy.dialogues() + " dialogues of policy " + policy.policy() + ": " + policy.turns()
                        + " turns, no divergence");
            }
        } else {
            ReplayedDialogue dialogue = result.differing().get(0);
            Divergence divergence = dialogue.divergence().orElseThrow();
            out.println("dialogue " + dialogue.id() + " diverges at turn " + divergence.turn() + ": "
                    + divergence.problem());
            out.println("  stored: " + text(divergence.stored()));
            out.println("  now:    " + text(divergence.now()));
            List<String> differences = setup(result, dialogue);
            out.println("  setup:  "
                    + (differences.isEmpty()
                            ? "the same policy, model, settings, protocol and graph"
                            : "a different " + String.join(", ", differences)));
        }
        out.flush();
    }

    void verificationJson(ReplayResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("policies", totals(result));
        json.put(
                "divergence",
                result.differing().isEmpty() ? null : json(result.differing().get(0)));
        print(json);
    }

    /** Prints each difference as a line, and their shares by turn among the dialogues that can start. */
    void comparison(String policy, ReplayResult result) {
        for (ReplayedDialogue dialogue : result.differing()) {
            Divergence divergence = dialogue.divergence().orElseThrow();
            if (divergence.turn() == 0) {
                out.println(dialogue.id() + " cannot start: " + divergence.problem());
                continue;
            }
            boolean complete =
                    divergence.stored().isPresent() && divergence.now().isPresent();
            out.println(dialogue.id() + ", turn " + divergence.turn() + ": " + text(divergence.stored()) + "; " + policy
                    + ": " + text(divergence.now()) + (complete ? "" : " (" + divergence.problem() + ")"));
        }
        if (!result.differing().isEmpty()) {
            out.println();
        }
        TextTable table = new TextTable(1);
        table.row(List.of("dialogues of", "turn", "first differ", "share", "share up to here"));
        for (ReplayResult.Totals of : result.policies()) {
            TurnCounts counts = TurnCounts.of(result, of);
            long before = 0;
            for (Map.Entry<Integer, Long> turn : counts.byTurn().entrySet()) {
                before += turn.getValue();
                table.row(List.of(
                        of.policy(),
                        turn.getKey().toString(),
                        turn.getValue().toString(),
                        share(turn.getValue(), counts),
                        share(before, counts)));
            }
            table.row(List.of(of.policy(), "all", before + " of " + counts.started(), share(before, counts), ""));
            if (counts.notStarted() > 0) {
                table.row(List.of(of.policy(), "cannot start", Long.toString(counts.notStarted()), "", ""));
            }
        }
        table.print(out);
        out.flush();
    }

    private static String share(long differing, TurnCounts counts) {
        return counts.started() == 0 ? "" : FigureText.number((double) differing / counts.started(), 3);
    }

    void comparisonJson(String policy, ReplayResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("policy", policy);
        List<Map<String, Object>> summary = new ArrayList<>();
        for (ReplayResult.Totals of : result.policies()) {
            TurnCounts counts = TurnCounts.of(result, of);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("dialoguesOf", of.policy());
            entry.put("dialogues", of.dialogues());
            entry.put("cannotStart", counts.notStarted());
            entry.put("differ", counts.differing());
            entry.put("share", counts.started() == 0 ? null : (double) counts.differing() / counts.started());
            entry.put("byTurn", counts.byTurn());
            summary.add(entry);
        }
        json.put("summary", summary);
        json.put("differences", result.differing().stream().map(this::json).toList());
        print(json);
    }

    private void print(Map<String, Object> json) {
        out.println(Json.write(json));
        out.flush();
    }

    private static List<Map<String, Object>> totals(ReplayResult result) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (ReplayResult.Totals policy : result.policies()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("policy", policy.policy());
            entry.put("dialogues", policy.dialogues());
            entry.put("turns", policy.turns());
            entry.put("setupDifferences", policy.differences());
            all.add(entry);
        }
        return all;
    }

    private Map<String, Object> json(ReplayedDialogue dialogue) {
        Divergence divergence = dialogue.divergence().orElseThrow();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dialogue", dialogue.id());
        json.put("turn", divergence.turn());
        json.put("problem", divergence.problem());
        json.put("stored", action(divergence.stored()));
        json.put("now", action(divergence.now()));
        return json;
    }

    private static Map<String, Object> action(Optional<KeyedAction> action) {
        if (action.isEmpty()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                action.get().kind() == KeyedAction.Kind.ASK ? "ask" : "recommend",
                action.get().subjects());
        action.get().coarse().ifPresent(key -> json.put("coarse", key));
        if (action.get().earlyStop()) {
            json.put("earlyStop", true);
        }
        return json;
    }

    private static List<String> setup(ReplayResult result, ReplayedDialogue dialogue) {
        return result.policies().stream()
                .filter(policy -> policy.policy().equals(dialogue.policy()))
                .findFirst()
                .map(ReplayResult.Totals::differences)
                .orElse(List.of());
    }

    private String text(Optional<KeyedAction> action) {
        return action.map(this::text).orElse("nothing");
    }

    private String text(KeyedAction action) {
        boolean asks = action.kind() == KeyedAction.Kind.ASK;
        VertexType type = asks ? VertexType.ATTRIBUTE : VertexType.ITEM;
        List<String> names =
                action.subjects().stream().map(key -> name(type, key)).toList();
        String coarse = action.coarse()
                .map(key -> " under " + name(VertexType.ATTRIBUTE, key))
                .orElse("");
        return (asks ? "ask about " : "recommend ")
                + String.join(", ", names)
                + coarse
                + (action.earlyStop() ? " (early stop)" : "");
    }

    private String name(VertexType type, String key) {
        int id = catalogue.idOfKey(type, key);
        return id < 0 ? "'" + key + "' (not in the graph)" : "'" + catalogue.name(type, id) + "'";
    }

    /** The numbers of dialogues of one policy by the turn of the first difference; those that cannot start apart. */
    private record TurnCounts(SortedMap<Integer, Long> byTurn, long started, long notStarted) {

        static TurnCounts of(ReplayResult result, ReplayResult.Totals of) {
            SortedMap<Integer, Long> counts = new TreeMap<>();
            for (ReplayedDialogue dialogue : result.differing()) {
                if (dialogue.policy().equals(of.policy())) {
                    counts.merge(dialogue.divergence().orElseThrow().turn(), 1L, Long::sum);
                }
            }
            Long lost = counts.remove(0);
            long notStarted = lost == null ? 0 : lost;
            return new TurnCounts(counts, of.dialogues() - notStarted, notStarted);
        }

        long differing() {
            return byTurn.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
