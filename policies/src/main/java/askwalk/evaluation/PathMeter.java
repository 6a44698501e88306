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

/** Measures the paths of finished dialogues. For one thread at a time. */
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
        Transcript transcript = simulator.transcript();
        WalkView walk = simulator.walk();
        int vertices = walk.attributes(Response.ACCEPTED).size()
                + (transcript.user() == WalkView.UNKNOWN_USER ? 0 : 1)
                + (item < 0 ? 0 : 1);
        return new PathFigures(
                Math.max(0, vertices - 1),
                check.isValid(transcript, walk, item),
                item < 0 ? Double.NaN : answerEffect(transcript, item));
    }

    /** Both sessions have the same seed, so that they differ only in the answers received. */
    private double answerEffect(Transcript transcript, int item) {
        if (preference == null) {
            return Double.NaN;
        }
        Preferences uninformed = CheckedPreferences.start(preference, catalogue, transcript.user(), seed);
        Preferences informed = CheckedPreferences.start(preference, catalogue, transcript.user(), seed);
        transcript.opening().ifPresent(turn -> informed.observe(turn.action(), turn.answer()));
        List<Turn> turns = transcript.turns();
        for (int i = 0; i < turns.size() - 1; i++) { // the item is accepted in the last turn
            informed.observe(turns.get(i).action(), turns.get(i).answer());
        }
        double difference = score(informed, item) - score(uninformed, item);
        return difference;
    }

    private double score(Preferences preferences, int item) {
        items[0] = item;
        preferences.score(items, 1, scores);
        return scores[0];
    }
}
