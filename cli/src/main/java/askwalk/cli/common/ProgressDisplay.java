package askwalk.cli.common;

import askwalk.experiment.text.FigureText;
import askwalk.graph.DisplayText;
import askwalk.model.Progress;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress display of a policy's dialogues or a training stage: a bar on a terminal, an occasional line elsewhere.
 * The console output of the progress bar library is not used, since it handles Ctrl-C itself.
 */
public final class ProgressDisplay implements Progress {

    /** Set by the launcher: Java cannot find out whether stderr is a terminal, nor its width. */
    private static final boolean TERMINAL = Boolean.getBoolean("askwalk.terminal");

    private static final int COLUMNS = Integer.getInteger("askwalk.columns", 80);
    private static final int BAR_MILLIS = 200;
    private static final int LINE_MILLIS = 10_000;

    private final ProgressBar bar;
    private final Interrupt interrupt;
    private final PrintWriter err;
    private final AtomicLong done = new AtomicLong();
    private final long start = System.nanoTime();

    public ProgressDisplay(String name, long steps, Interrupt interrupt, PrintWriter err) {
        this.interrupt = interrupt;
        this.err = err;
        // The bar moves the cursor, so it bypasses the writer that filters control characters.
        Consumer<String> output = TERMINAL ? line -> System.err.print("\r" + line) : new OccasionalLines();
        bar = new ProgressBarBuilder()
                .setTaskName(DisplayText.line(name))
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(output, COLUMNS - 1))
                .setUpdateIntervalMillis(TERMINAL ? BAR_MILLIS : LINE_MILLIS)
                .build();
    }

    @Override
    public void advance(int steps) {
        double seconds = (System.nanoTime() - start) / 1e9;
        bar.setExtraMessage(FigureText.format(" %,.0f/s", done.addAndGet(steps) / seconds));
        bar.stepBy(steps);
    }

    @Override
    public boolean cancelled() {
        return interrupt.requested();
    }

    @Override
    public void close() {
        bar.close();
        if (TERMINAL) {
            System.err.println();
        }
    }

    private void print(String text) {
        err.print(text);
        err.flush();
    }

    /** Prints a line only if enough time has passed since the last one. */
    private final class OccasionalLines implements Consumer<String> {
        private long last = System.nanoTime();

        @Override
        public void accept(String line) {
            if (System.nanoTime() - last >= LINE_MILLIS * 900_000L) {
                last = System.nanoTime();
                print(line + System.lineSeparator());
            }
        }
    }
}
