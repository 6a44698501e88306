package askwalk.cli;

import askwalk.cli.common.TextTable;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.experiment.NameLookup;
import askwalk.experiment.PreferenceChoice;
import askwalk.experiment.text.Json;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceProvider;
import askwalk.settings.Setting;
import askwalk.simulation.UserModelProvider;
import askwalk.simulation.UserModels;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "policies",
        description = "Lists policies, preference models and user models, or the settings of one for --set.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PoliciesCommand implements Runnable {

    /** A policy or a preference model. */
    private record Entry(
            boolean isPolicy,
            String name,
            String summary,
            boolean learns,
            String argument,
            String preference,
            List<Setting<?>> settings) {

        static Entry of(PolicyProvider provider) {
            return new Entry(
                    true,
                    provider.name(),
                    provider.summary(),
                    provider instanceof LearnedPolicyProvider,
                    provider.argumentKey(),
                    provider.preference(),
                    provider.settings());
        }

        static Entry of(PreferenceProvider provider) {
            return new Entry(
                    false,
                    provider.name(),
                    provider.summary(),
                    provider instanceof LearnedPreferenceProvider,
                    null,
                    null,
                    provider.settings());
        }

        String kind() {
            return isPolicy ? "policy" : "preference model";
        }

        Map<String, Object> json() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("summary", summary);
            map.put("learns", learns);
            if (isPolicy) {
                map.put("argument", argument);
                map.put("preference", preference);
            }
            return map;
        }
    }

    /** The languages of the output. */
    private enum ListFormat {
        TEXT,
        MARKDOWN,
        JSON;

        static ListFormat of(String typed) {
            for (ListFormat format : values()) {
                if (format.name().equalsIgnoreCase(typed)) {
                    return format;
                }
            }
            throw new UsageException("--format " + typed + ": expected text, markdown or json");
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A policy or preference model: list its settings.")
    private String name;

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "text, markdown (only the tables, for a document) or json (default: text).")
    private String format;

    @Override
    public void run() {
        ListFormat printed = format();
        List<Entry> policies = Policies.all().stream().map(Entry::of).toList();
        List<Entry> preferences =
                PreferenceChoice.providers().stream().map(Entry::of).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            printAll(policies, preferences, printed, out);
        } else {
            List<Entry> all = new ArrayList<>(policies);
            all.addAll(preferences);
            print(NameLookup.find("policy or preference model", name, all, Entry::name), printed, out);
        }
        out.flush();
    }

    private ListFormat format() {
        if (format == null) {
            return json ? ListFormat.JSON : ListFormat.TEXT;
        }
        ListFormat named = ListFormat.of(format);
        if (json && named != ListFormat.JSON) {
            throw new UsageException("--json and --format " + format + " do not go together: leave one of them out");
        }
        return named;
    }

    private void printAll(List<Entry> policies, List<Entry> preferences, ListFormat printed, PrintWriter out) {
        if (printed == ListFormat.JSON) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("policies", policies.stream().map(Entry::json).toList());
            map.put("preferenceModels", preferences.stream().map(Entry::json).toList());
            map.put(
                    "userModels",
                    UserModels.all().stream().map(PoliciesCommand::userModel).toList());
            out.println(Json.write(map));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("policy", "trained", "preference model", "description"));
        policies.forEach(entry -> rows.add(List.of(entry.name, yes(entry.learns), entry.preference, entry.summary)));
        printTable(rows, printed, out);
        out.println();
        List<List<String>> models = new ArrayList<>();
        models.add(List.of("preference model", "trained", "description"));
        preferences.forEach(entry -> models.add(List.of(entry.name, yes(entry.learns), entry.summary)));
        printTable(models, printed, out);
        out.println();
        List<List<String>> users = new ArrayList<>();
        users.add(List.of("user model", "description"));
        UserModels.all().forEach(model -> users.add(List.of(typed(model), model.summary())));
        printTable(users, printed, out);
    }

    private static Map<String, Object> userModel(UserModelProvider model) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", model.name());
        map.put("arguments", model.syntax());
        map.put("summary", model.summary());
        return map;
    }

    /** Returns a user model as users type it. */
    private static String typed(UserModelProvider model) {
        return model.syntax().isEmpty() ? model.name() : model.name() + ":" + model.syntax();
    }

    private static void print(Entry entry, ListFormat printed, PrintWriter out) {
        if (printed == ListFormat.JSON) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("kind", entry.kind());
            map.putAll(entry.json());
            map.put(
                    "settings",
                    entry.settings.stream()
                            .map(setting -> setting(entry, setting))
                            .toList());
            out.println(Json.write(map));
            return;
        }
        if (printed == ListFormat.TEXT) {
            out.println(entry.kind() + " " + entry.name + ": " + entry.summary);
        }
        if (entry.settings.isEmpty()) {
            out.println("It has no settings.");
            return;
        }
        if (printed == ListFormat.TEXT) {
            out.println("Settings, for --set " + entry.name + ".KEY=VALUE"
                    + (entry.argument == null ? "" : "; " + entry.argument + " also as " + entry.name + ":VALUE")
                    + ":");
            out.println();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("key", "default", "allowed", "unit", "phase", "tunable", "description"));
        for (Setting<?> setting : entry.settings) {
            rows.add(List.of(
                    setting.key(),
                    setting.defaultText(),
                    setting.allowed(),
                    setting.unit(),
                    phase(entry, setting),
                    yes(setting.tunable()),
                    description(setting)));
        }
        printTable(rows, printed, out);
    }

    /** Prints a table without numbers; the first row is the header. */
    private static void printTable(List<List<String>> rows, ListFormat printed, PrintWriter out) {
        if (printed == ListFormat.MARKDOWN) {
            MarkdownTable.print(rows, out);
        } else {
            TextTable table = new TextTable(rows.get(0).size());
            rows.forEach(table::row);
            table.print(out);
        }
    }

    private static Map<String, Object> setting(Entry entry, Setting<?> setting) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", setting.key());
        map.put("default", setting.defaultText());
        map.put("allowed", setting.choices().isEmpty() ? setting.allowed() : setting.choices());
        map.put("unit", setting.unit());
        map.put("phase", phase(entry, setting));
        map.put("tunable", setting.tunable());
        map.put("onlyIf", setting.condition());
        map.put("description", setting.description());
        return map;
    }

    private static String description(Setting<?> setting) {
        return setting.description() + (setting.condition() == null ? "" : " (if " + setting.condition() + "=true)");
    }

    /** Returns the phase of a setting; without training it is always that of inference. */
    private static String phase(Entry entry, Setting<?> setting) {
        return (entry.learns ? setting.phase() : Setting.Phase.ACTING).name().toLowerCase(Locale.ROOT);
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
