package askwalk.cli;

import static askwalk.experiment.text.FigureText.format;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.experiment.text.Json;
import askwalk.graph.DisplayText;
import askwalk.model.TrainedComponent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result of a training, for people and for programs. */
final class TrainReport {

    private final Dataset data;
    private final Protocol protocol;
    private final long seed;
    private final Path file;
    private final List<TrainedComponent> parts = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();

    TrainReport(Dataset data, Protocol protocol, long seed, Path file) {
        this.data = data;
        this.protocol = protocol;
        this.seed = seed;
        this.file = file;
    }

    /** Adds a component; the time is in seconds, NaN if it was not trained now. */
    void add(TrainedComponent part, double time) {
        parts.add(part);
        seconds.add(time);
    }

    List<TrainedComponent> parts() {
        return parts;
    }

    void print(PrintWriter out) {
        String rules = hasPolicy() ? format("; protocol %s; %s questions", protocol.name(), protocol.questions()) : "";
        out.println(format(
                "%s: %,d training interactions, %,d validation tuples%s; seed %d",
                DisplayText.line(data.manifest().name()),
                data.train().size(),
                data.validation().size(),
                rules,
                seed));
        for (int i = 0; i < parts.size(); i++) {
            out.println();
            print(out, parts.get(i), seconds.get(i));
        }
    }

    Map<String, Object> json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dataset", data.manifest().name());
        if (hasPolicy()) {
            map.put("protocol", protocol.name());
            map.put("questions", protocol.questions().toString());
        }
        map.put("seed", seed);
        map.put("model", file.toString());
        List<Map<String, Object>> list = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            list.add(json(parts.get(i), seconds.get(i)));
        }
        map.put("parts", list);
        return map;
    }

    private boolean hasPolicy() {
        return parts.stream().anyMatch(part -> part.kind() == TrainedComponent.Kind.POLICY);
    }

    private static void print(PrintWriter out, TrainedComponent part, double time) {
        out.println(kind(part) + " " + part.provider() + ": " + how(part, time));
        for (Map.Entry<String, Double> figure : part.checkpoint().metrics().entrySet()) {
            out.println(format("  %-28s %.4f", figure.getKey(), figure.getValue()));
        }
    }

    private static String how(TrainedComponent part, double time) {
        if (part.training().isEmpty()) {
            return "has no training";
        }
        return Double.isNaN(time) ? "from the cache (--retrain to train again)" : format("trained in %,.1f s", time);
    }

    private static Map<String, Object> json(TrainedComponent part, double time) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind(part));
        map.put("provider", part.provider());
        map.put("settings", part.hyperparameters());
        map.put("seconds", Json.number(time));
        Map<String, Object> figures = new LinkedHashMap<>();
        part.checkpoint().metrics().forEach((name, value) -> figures.put(name, Json.number(value)));
        map.put("figures", figures);
        return map;
    }

    private static String kind(TrainedComponent part) {
        return part.kind().name().toLowerCase(Locale.ROOT);
    }
}
