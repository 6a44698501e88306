package askwalk.examples;

import askwalk.dataset.Dataset;
import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentListener;
import askwalk.experiment.ExperimentPlan;
import askwalk.experiment.ModelStore;
import askwalk.experiment.RunOrigin;
import askwalk.experiment.report.Report;
import askwalk.experiment.run.RunDirectory;
import askwalk.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The code that docs/guide/experiments.md shows for longer experiments. */
final class RunSnippet {

    private RunSnippet() {}

    static void run(Dataset data, Path folder, Instant deadline, List<String> log) throws IOException {
        // run:start
        ExperimentListener listener = new ExperimentListener() {
            @Override
            public Work begin() {
                return (stage, steps) -> new Progress() {
                    @Override
                    public void advance(int done) {} // for a progress bar; called from several threads

                    @Override
                    public boolean cancelled() {
                        return Instant.now().isAfter(deadline);
                    }
                };
            }

            @Override
            public void notice(String message) {
                log.add(message);
            }
        };
        ExperimentPlan plan = ExperimentPlan.of("ask-first:5", "threshold:tuned")
                .dialogues(100)
                .models(ModelStore.in(folder.resolve("models")));
        Experiment experiment = Experiment.prepare(plan, data, listener); // trains
        RunDirectory directory = RunDirectory.create(folder.resolve("run"));
        experiment.run(directory, RunOrigin.CODE);

        Report report = Report.read(List.of(directory.folder()));
        for (Map.Entry<Path, String> file :
                report.files(folder.resolve("report.md"), null).entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
        // run:end
    }
}
