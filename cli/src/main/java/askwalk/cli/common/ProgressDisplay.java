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
 * Shows how a policy's dialogues, or a stage of training, go on: a bar on a terminal, now and then a line elsewhere.
 * The library's own console output is not used, since it takes Ctrl-C for itself.
 */
public final class ProgressDisplay implements Progress {

    /** The launcher knows whether stderr is a terminal and how wide it is; Java does not. */
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
        // The cursor moves on a terminal alone, and not through a writer that keeps data from moving it.
        Consumer<String> output = TERMINAL ? line -> System.err.print("\r" + line) : new NowAndThen();
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

    /** Prints a line only if the work has gone on for a while since the last one. */
    private final class NowAndThen implements Consumer<String> {
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
