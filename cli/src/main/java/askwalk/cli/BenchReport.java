package askwalk.cli;

import static askwalk.experiment.text.FigureText.format;

import askwalk.cli.common.LatencyJson;
import askwalk.conversation.Protocol;
import askwalk.dataset.Manifest;
import askwalk.evaluation.Latency;
import askwalk.evaluation.Speed;
import askwalk.experiment.TrainedPolicy;
import askwalk.experiment.text.Json;
import askwalk.graph.DisplayText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of a benchmark, for people and for programs. */
public record BenchReport(OpenedData data, TrainedPolicy policy, Protocol protocol, long seed, Speed speed) {

    void print(PrintWriter out) {
        Manifest.Counts counts = data.manifest().counts();
        out.println(format(
                "%s: %,d users, %,d items, %,d attributes, %,d edges",
                DisplayText.line(data.manifest().name()), counts.users(), counts.items(), attributes(), edges()));
        out.println(format(
                "policy %s, preference %s; %s questions; protocol %s; seed %d",
                policy.name(), policy.preference().name(), protocol.questions(), protocol.name(), seed));
        out.println(format(
                "%,d test dialogues on one thread, after %,d warm-up dialogues",
                speed.dialogues(), speed.warmUpDialogues()));
        out.println();
        line(
                out,
                "load",
                format("%,.0f", data.loadMillis()),
                "ms",
                data.fromSnapshot()
                        ? "to open the data set from its snapshot"
                        : "to read, check and open the data set");
        line(out, "heap", format("%,.1f", data.heapMegabytes()), "MB", "in use with the graph open");
        line(out, "dialogue", format("%.4f", speed.cpuMillisPerDialogue()), "ms", "of thread CPU time");
        line(out, "turns", format("%,.0f", speed.turnsPerSecond()), "/s", "per second of thread CPU time");
        out.println();
        out.println("turn, ms        p50        p95        p99        max");
        line(out, "wall", speed.wall());
        line(out, "CPU", speed.cpu());
        out.println();
        out.println(format(
                "turn: from the user's answer to the system's next action, %,d times. Every second dialogue is timed",
                speed.timedTurns()));
        out.println("turn by turn, the others as a whole, including the simulated user.");
    }

    public Map<String, Object> json() {
        Manifest.Counts counts = data.manifest().counts();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dataset", data.manifest().name());
        map.put("users", counts.users());
        map.put("items", counts.items());
        map.put("attributes", attributes());
        map.put("edges", edges());
        map.put("policy", policy.name());
        map.put("preference", policy.preference().name());
        map.put("questions", protocol.questions().toString());
        map.put("protocol", protocol.name());
        map.put("protocolId", protocol.id());
        map.put("seed", seed);
        map.put("dialogues", speed.dialogues());
        map.put("warmUpDialogues", speed.warmUpDialogues());
        map.put("fromSnapshot", data.fromSnapshot());
        map.put("loadMs", data.loadMillis());
        map.put("heapMb", data.heapMegabytes());
        map.put("cpuMsPerDialogue", Json.number(speed.cpuMillisPerDialogue()));
        map.put("turnsPerCpuSecond", Json.number(speed.turnsPerSecond()));
        map.put("timedTurns", speed.timedTurns());
        map.put("turnWallMs", LatencyJson.of(speed.wall()));
        map.put("turnCpuMs", LatencyJson.of(speed.cpu()));
        return map;
    }

    private int attributes() {
        Manifest.Counts counts = data.manifest().counts();
        return counts.fineAttributes() + counts.coarseAttributes() + counts.derivedAttributes();
    }

    private int edges() {
        return data.manifest().counts().edges().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static void line(PrintWriter out, String name, String value, String unit, String what) {
        out.println(format("%-8s %10s %-2s  %s", name, value, unit, what));
    }

    private static void line(PrintWriter out, String clock, Latency latency) {
        out.println(format(
                "%-8s %10.4f %10.4f %10.4f %10.4f", clock, latency.p50(), latency.p95(), latency.p99(), latency.max()));
    }
}
