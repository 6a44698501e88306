package askwalk.evaluation;

import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.Catalogue;
import askwalk.graph.KnowledgeGraph;
import askwalk.path.PathCheck;
import askwalk.preference.CheckedPreferences;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.List;

/** Measures the paths of dialogues that are over. For one thread at a time. */
final class PathMeter {

    private final PathCheck check;
    private final Catalogue catalogue;
    private final PreferenceModel preference;
    private final Seed seed;
    private final int[] items = new int[1];
    private final double[] scores = new double[1];

    /** The preference model may be null. */
    PathMeter(KnowledgeGraph graph, PreferenceModel preference, Seed seed) {
        check = new PathCheck(graph);
        catalogue = graph.catalogue();
        this.preference = preference;
        this.seed = seed;
    }

    /** Measures the simulator's last dialogue; the item is -1 if none was accepted. */
    PathFigures measure(DialogueSimulator simulator, int item) {
        Transcript said = simulator.transcript();
        WalkView walk = simulator.walk();
        int vertices = walk.attributes(Response.ACCEPTED).size()
                + (said.user() == WalkView.UNKNOWN_USER ? 0 : 1)
                + (item < 0 ? 0 : 1);
        return new PathFigures(
                Math.max(0, vertices - 1),
                check.isValid(said, walk, item),
                item < 0 ? Double.NaN : fidelity(said, item));
    }

    /** Both sessions have the same chance, if there is any, so that they differ in what they heard alone. */
    private double fidelity(Transcript said, int item) {
        if (preference == null) {
            return Double.NaN;
        }
        Preferences deaf = CheckedPreferences.start(preference, catalogue, said.user(), seed);
        Preferences hearing = CheckedPreferences.start(preference, catalogue, said.user(), seed);
        said.opening().ifPresent(turn -> hearing.observe(turn.action(), turn.answer()));
        List<Turn> turns = said.turns();
        for (int i = 0; i < turns.size() - 1; i++) { // in the last one the item is accepted
            hearing.observe(turns.get(i).action(), turns.get(i).answer());
        }
        double difference = score(hearing, item) - score(deaf, item);
        return difference;
    }

    private double score(Preferences preferences, int item) {
        items[0] = item;
        preferences.score(items, 1, scores);
        return scores[0];
    }
}
