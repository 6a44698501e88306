package askwalk.cli.common;

import askwalk.experiment.ExperimentListener;
import askwalk.graph.DisplayText;
import askwalk.model.Progress;
import java.io.PrintWriter;

/** A listener that shows the progress of experiments on stderr and cancels them on Ctrl-C. */
final class CommandListener implements ExperimentListener {

    private final PrintWriter err;

    CommandListener(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Work begin() {
        Interrupt interrupt = Interrupt.listen();
        return new Work() {
            @Override
            public Progress begin(String name, long steps) {
                return new ProgressDisplay(name, steps, interrupt, err);
            }

            @Override
            public boolean cancelled() {
                return interrupt.requested();
            }

            @Override
            public void close() {
                interrupt.close();
            }
        };
    }

    @Override
    public void notice(String message) {
        err.println("askwalk: " + DisplayText.line(message));
        err.flush();
    }
}
