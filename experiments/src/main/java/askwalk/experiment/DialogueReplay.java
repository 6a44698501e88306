package askwalk.experiment;

import askwalk.concurrent.Parallel;
import askwalk.conversation.Conversations;
import askwalk.conversation.event.ConversationSetup;
import askwalk.experiment.run.RunException;
import askwalk.graph.KnowledgeGraph;
import askwalk.model.Progress;
import askwalk.store.format.DialogueReader;
import askwalk.store.format.StoredDialogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Holds the dialogues of a file again with the policies of an experiment: same user, opening, seed and answers. The
 * result does not depend on the number of threads. Safe for concurrent use.
 */
public final class DialogueReplay {

    private static final int DIALOGUES_PER_BATCH = 16;

    private final Path file;
    private final KnowledgeGraph graph;
    private final Map<String, Conversations> conversations = new HashMap<>();
    private final Map<String, ConversationSetup> setups = new HashMap<>();
    private final int threads;
    private final long limit;
    private final ExperimentListener listener;

    /**
     * Creates a replay of a file.
     *
     * @param file the file of dialogues
     * @param experiment the policies, the protocol and the graph
     * @param limit the maximum number of dialogues, from the first one
     * @param listener the observer, which may stop the replay; receives a notice for each policy with another setup
     *     than before
     */
    public DialogueReplay(Path file, Experiment experiment, long limit, ExperimentListener listener) {
        this.file = file;
        this.limit = limit;
        this.listener = listener;
        graph = experiment.walked();
        threads = experiment.plan().threads();
        for (TrainedPolicy policy : experiment.policies()) {
            conversations.put(policy.name(), new Conversations(graph, policy.policy(), experiment.protocol()));
            setups.put(policy.name(), experiment.setup(policy));
        }
    }

    /**
     * Checks that the policies propose exactly the stored actions, and stops at the first difference.
     *
     * @return the totals, and the first dialogue with a difference
     * @throws askwalk.store.format.DialogueFileException if the file cannot be read
     * @throws RunException if the experiment does not have a policy of the file
     * @throws InterruptedRunException if the listener stopped it
     */
    public ReplayResult verify() {
        return new Run(null).result();
    }

    /**
     * Follows the stored answers as long as a policy proposes the stored actions.
     *
     * @param policy the name of a policy of the experiment
     * @return the totals, and the dialogues in which the policy proposes another action
     * @throws askwalk.store.format.DialogueFileException if the file cannot be read
     * @throws InterruptedRunException if the listener stopped it
     */
    public ReplayResult compare(String policy) {
        return new Run(policy).result();
    }

    /** Returns what is different from the setup of a stored dialogue for the policy of that name. */
    private List<String> differences(ConversationSetup stored) {
        ConversationSetup now = setups.get(stored.policy().name());
        return now == null ? List.of() : stored.differences(now);
    }

    private final class Run {

        /** The policy to compare with; null to verify. */
        private final String compared;

        private final Map<String, ReplayResult.Totals> totals = new LinkedHashMap<>();
        private final Map<Long, ReplayedDialogue> differing = new TreeMap<>();
        private final Map<ConversationSetup, Boolean> known = new HashMap<>();
        private DialogueReader reader;
        private long taken;
        private boolean ended;
        private boolean cancelled;

        Run(String compared) {
            this.compared = compared;
        }

        ReplayResult result() {
            try (DialogueReader opened = DialogueReader.open(file);
                    ExperimentListener.Work work = listener.begin()) {
                reader = opened;
                long dialogues = Math.min(limit, opened.header().number());
                try (Progress progress = work.begin("replay", dialogues)) {
                    Parallel.run(Collections.nCopies(threads, () -> work(progress)), this::stop);
                }
            } catch (CancellationException e) {
                cancelled = true;
            }
            long done = totals.values().stream()
                    .mapToLong(ReplayResult.Totals::dialogues)
                    .sum();
            if (cancelled) {
                throw new InterruptedRunException(
                        "interrupted after " + done + " dialogues, of which " + differing.size() + " are different");
            }
            List<ReplayedDialogue> found = List.copyOf(differing.values());
            return new ReplayResult(
                    List.copyOf(totals.values()), compared != null || found.isEmpty() ? found : found.subList(0, 1));
        }

        private Void work(Progress progress) {
            DialoguePlayer player = new DialoguePlayer(graph);
            for (Batch batch = take(progress); batch != null; batch = take(progress)) {
                List<ReplayedDialogue> replayed = new ArrayList<>();
                for (StoredDialogue dialogue : batch.dialogues) {
                    replayed.add(player.play(dialogue, conversations(dialogue)));
                }
                keep(batch.start, replayed);
                progress.advance(replayed.size());
            }
            return null;
        }

        /** Reads the next dialogues; null at the end, and after a difference that ends the replay. */
        private synchronized Batch take(Progress progress) {
            if (progress.cancelled()) {
                cancelled = true;
                ended = true;
            }
            if (ended || (compared == null && !differing.isEmpty())) {
                return null;
            }
            Batch batch = new Batch(taken, new ArrayList<>());
            while (batch.dialogues.size() < DIALOGUES_PER_BATCH && taken < limit) {
                Optional<StoredDialogue> dialogue = reader.next();
                if (dialogue.isEmpty()) {
                    ended = true;
                    break;
                }
                taken++;
                batch.dialogues.add(dialogue.get());
                report(dialogue.get().history().started().setup());
            }
            return batch.dialogues.isEmpty() ? null : batch;
        }

        /** Creates the totals of a policy in the order of the file, and reports another setup once. */
        private void report(ConversationSetup setup) {
            String policy = setup.policy().name();
            if (known.putIfAbsent(setup, true) == null) {
                List<String> differences = compared == null ? differences(setup) : List.of();
                totals.putIfAbsent(policy, new ReplayResult.Totals(policy, 0, 0, differences));
                if (!differences.isEmpty()) {
                    listener.notice("the dialogues of " + policy + " were held with a different "
                            + String.join(", ", differences));
                }
            }
        }

        private Conversations conversations(StoredDialogue dialogue) {
            String stored = dialogue.history().started().setup().policy().name();
            Conversations found = conversations.get(compared == null ? stored : compared);
            if (found == null) {
                throw new RunException(
                        file + ": dialogue '" + dialogue.id() + "' is of policy '" + stored
                                + "', which the arguments in the first line do not name",
                        null);
            }
            return found;
        }

        private synchronized void keep(long start, List<ReplayedDialogue> replayed) {
            for (int i = 0; i < replayed.size(); i++) {
                ReplayedDialogue dialogue = replayed.get(i);
                totals.computeIfPresent(dialogue.policy(), (name, before) -> before.plus(dialogue));
                if (dialogue.divergence().isPresent()) {
                    differing.put(start + i, dialogue);
                }
            }
        }

        private synchronized void stop() {
            ended = true;
        }
    }

    /** Consecutive dialogues of the file. */
    private record Batch(long start, List<StoredDialogue> dialogues) {}
}
