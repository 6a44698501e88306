package askwalk.experiment.report;

import askwalk.conversation.Noise;
import askwalk.conversation.Protocol;
import askwalk.conversation.TupleSet;
import askwalk.experiment.run.RunException;
import askwalk.experiment.run.RunPolicy;
import askwalk.graph.Role;
import askwalk.policy.PolicySpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures from the literature, read from a file in the jar that documents its columns. */
final class PublishedFigures {

    /** The figures of a policy in one source, by metric, as printed. */
    record Source(String text, Map<String, String> figures) {}

    private record Row(
            List<String> datasets,
            String protocol,
            String questions,
            String policy,
            String preference,
            Set<String> variant,
            String metric,
            String value,
            String source) {}

    private static final String FILE = "published.tsv";
    private static final int COLUMNS = 9;

    private final List<Row> rows = new ArrayList<>();

    private PublishedFigures() {}

    static PublishedFigures read() {
        PublishedFigures published = new PublishedFigures();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(PublishedFigures.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            for (String line : lines.subList(1, lines.size())) {
                published.rows.add(row(line));
            }
        } catch (IOException e) {
            throw new RunException("the published figures in the jar cannot be read: " + e.getMessage(), e);
        }
        return published;
    }

    private static Row row(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != COLUMNS) {
            throw new IllegalStateException(FILE + " in the jar has a line of " + fields.length + " fields: " + line);
        }
        return new Row(
                List.of(fields[0].split(",", -1)),
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5].equals("-") ? Set.of() : Set.of(fields[5].split(";", -1)),
                fields[6],
                fields[7],
                fields[8]);
    }

    /** Returns the published figures of a policy with its settings under a protocol; empty if there are none. */
    List<Source> of(String dataset, Protocol protocol, RunPolicy policy) {
        if (!isAsPublished(protocol)) {
            return List.of();
        }
        String name = PolicySpec.parse(policy.name()).name();
        Set<String> variant = variant(name, policy.settings().set());
        Map<String, Map<String, String>> bySource = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.policy.equals(name)
                    && row.preference.equals(policy.preference())
                    && row.variant.equals(variant)
                    && row.datasets.contains(dataset)
                    && row.protocol.equals(protocol.name())
                    && row.questions.equals(protocol.questions().toString())) {
                bySource.computeIfAbsent(row.source, source -> new LinkedHashMap<>())
                        .put(row.metric, row.value);
            }
        }
        List<Source> sources = new ArrayList<>();
        bySource.forEach((source, figures) -> sources.add(new Source(source, figures)));
        return sources;
    }

    /** Returns whether a protocol is a preset without answer noise on test tuples, all or a sample. */
    private static boolean isAsPublished(Protocol protocol) {
        TupleSet tested = new TupleSet(Role.TEST, protocol.tuples().dialogues());
        return Protocol.presets().stream()
                .map(preset -> preset.withQuestions(protocol.questions())
                        .withNoise(Noise.NONE)
                        .withTuples(tested))
                .anyMatch(protocol::equals);
    }

    /** Returns the settings of a policy by which the published figures distinguish its variants. */
    private Set<String> variant(String policy, Map<String, String> settings) {
        Set<String> variant = new LinkedHashSet<>();
        for (Row row : rows) {
            for (String setting : row.policy.equals(policy) ? row.variant : Set.<String>of()) {
                int equals = setting.indexOf('=');
                if (setting.substring(equals + 1).equals(settings.get(setting.substring(0, equals)))) {
                    variant.add(setting);
                }
            }
        }
        return variant;
    }
}
