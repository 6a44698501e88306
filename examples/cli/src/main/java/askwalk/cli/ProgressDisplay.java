package askwalk.cli;

import askwalk.evaluation.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how a policy's dialogues go on: a bar on a terminal, now and then a line elsewhere. */
final class ProgressDisplay implements Progress, AutoCloseable {

    /** The launcher knows whether stderr is a terminal; Java does not. */
    private static final boolean TERMINAL = Boolean.getBoolean("askwalk.terminal");

    private static final int BAR_MILLIS = 200;
    private static final int LINE_MILLIS = 10_000;
    private static final int LINE_WIDTH = 100;

    private final ProgressBar bar;
    private final Interrupt interrupt;

    ProgressDisplay(String policy, int dialogues, Interrupt interrupt, PrintWriter err) {
        this.interrupt = interrupt;
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(policy)
                .setInitialMax(dialogues)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" dialogues", 1)
                .showSpeed();
        if (TERMINAL) {
            builder.setConsumer(new ConsoleProgressBarConsumer(System.err)).setUpdateIntervalMillis(BAR_MILLIS);
        } else {
            builder.setConsumer(new DelegatingProgressBarConsumer(new NowAndThen(err)::print, LINE_WIDTH))
                    .setUpdateIntervalMillis(LINE_MILLIS);
        }
        bar = builder.build();
    }

    @Override
    public void advance(int dialogues) {
        bar.stepBy(dialogues);
    }

    @Override
    public boolean cancelled() {
        return interrupt.requested();
    }

    @Override
    public void close() {
        bar.close();
    }

    /** Prints a line only if the work has gone on for a while since the last one. */
    private static final class NowAndThen {
        private final PrintWriter err;
        private long last = System.nanoTime();

        NowAndThen(PrintWriter err) {
            this.err = err;
        }

        void print(String line) {
            if (System.nanoTime() - last >= LINE_MILLIS * 900_000L) {
                last = System.nanoTime();
                err.println(line);
                err.flush();
            }
        }
    }
}
