package askwalk.experiment;

import askwalk.concurrent.Parallel;
import askwalk.conversation.Conversations;
import askwalk.conversation.event.ConversationSetup;
import askwalk.experiment.run.PlanException;
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
import java.util.TreeSet;
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
            conversations.put(
                    policy.name(),
                    new Conversations(graph, policy.policy(), experiment.protocol()).withRules(experiment.rules()));
            setups.put(policy.name(), experiment.setup(policy));
        }
    }

    /**
     * Checks that the policies propose exactly the stored actions, and stops at the first difference.
     *
     * @return the totals, and the first dialogue with a difference
     * @throws askwalk.store.format.DialogueFileException if the file cannot be read
     * @throws RunException if the experiment does not have a policy of the file, the file has no dialogues, or an
     *     opening or answer cannot be applied
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
     * @throws PlanException if the experiment does not have the policy
     * @throws askwalk.store.format.DialogueFileException if the file cannot be read
     * @throws RunException if the file has no dialogues, or an opening or answer cannot be applied
     * @throws InterruptedRunException if the listener stopped it
     */
    public ReplayResult compare(String policy) {
        if (!conversations.containsKey(policy)) {
            throw new PlanException(
                    "policy",
                    "'" + policy + "' is not one of the policies to compare with; there are "
                            + String.join(", ", new TreeSet<>(conversations.keySet())));
        }
        return new Run(policy).result();
    }

    /** Returns what is different from a stored setup for the policy of that name. */
    private List<String> differences(ConversationSetup stored) {
        ConversationSetup now = setups.get(stored.policy().name());
        return now == null ? List.of() : stored.differences(now);
    }

    /** Returns what is different from a stored setup, apart from the policy with its model and settings. */
    private List<String> differencesApartFromPolicy(ConversationSetup stored, String compared) {
        ConversationSetup now = setups.get(compared);
        return stored.differences(
                new ConversationSetup(stored.policy(), now.protocol(), now.protocolId(), now.graph()));
    }

    private final class Run {

        /** The policy to compare with; null to verify. */
        private final String compared;

        private final Map<String, ReplayResult.Totals> totals = new LinkedHashMap<>();
        private final List<ReplayedDialogue> differing = new ArrayList<>();
        private final Map<ConversationSetup, List<String>> known = new LinkedHashMap<>();

        /** Replayed dialogues by the position of the first one, which wait for those before them to be counted. */
        private final Map<Long, List<ReplayedDialogue>> early = new HashMap<>();

        private DialogueReader reader;
        private long taken;
        private long counted;
        private boolean ended;
        private boolean cancelled;

        /** The failure at the lowest position; null if there is none. */
        private RuntimeException failure;

        private long failurePosition = Long.MAX_VALUE;

        Run(String compared) {
            this.compared = compared;
        }

        ReplayResult result() {
            try (DialogueReader opened = DialogueReader.open(file);
                    ExperimentListener.Work work = listener.begin()) {
                reader = opened;
                if (opened.header().number() == 0) {
                    throw new RunException(
                            file + ":1: there are no dialogues in this file; write it again with askwalk compare"
                                    + " --dialogues-out",
                            null);
                }
                long dialogues = Math.min(limit, opened.header().number());
                try (Progress progress = work.begin("replay", dialogues)) {
                    Parallel.run(Collections.nCopies(workers(dialogues), () -> work(progress)), this::stop);
                }
            } catch (CancellationException e) {
                cancelled = true;
            }
            if (cancelled) {
                throw new InterruptedRunException(
                        "interrupted after " + counted + " dialogues, of which " + differing.size() + " are different");
            }
            if (failure != null && !isDecided()) {
                throw failure;
            }
            return new ReplayResult(List.copyOf(totals.values()), differing);
        }

        private int workers(long dialogues) {
            long batches = (dialogues + DIALOGUES_PER_BATCH - 1) / DIALOGUES_PER_BATCH;
            return (int) Math.max(1, Math.min(threads, batches));
        }

        private Void work(Progress progress) {
            DialoguePlayer player = new DialoguePlayer(file, graph);
            for (Batch batch = take(progress); batch != null; batch = take(progress)) {
                List<ReplayedDialogue> replayed = new ArrayList<>();
                try {
                    for (StoredDialogue dialogue : batch.dialogues) {
                        replayed.add(player.play(dialogue, conversations(dialogue)));
                    }
                } catch (RuntimeException e) {
                    fail(batch.start + replayed.size(), e);
                }
                keep(batch.start, replayed);
                progress.advance(replayed.size());
            }
            return null;
        }

        /** Reads the next dialogues; null at the end, and after a difference or a failure that ends the replay. */
        private synchronized Batch take(Progress progress) {
            if (progress.cancelled()) {
                cancelled = true;
                ended = true;
            }
            if (ended || isDecided()) {
                return null;
            }
            Batch batch = new Batch(taken, new ArrayList<>());
            try {
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
            } catch (RuntimeException e) {
                fail(taken, e); // the dialogues before it are replayed first
            }
            return batch.dialogues.isEmpty() ? null : batch;
        }

        /** Returns whether a difference ends the replay, whatever comes after it. */
        private boolean isDecided() {
            return compared == null && !differing.isEmpty();
        }

        /** Keeps the failure at the lowest position, so that it does not depend on the number of threads. */
        private synchronized void fail(long position, RuntimeException e) {
            ended = true;
            if (position < failurePosition) {
                failurePosition = position;
                failure = e;
            }
        }

        /** Reports another setup once. */
        private void report(ConversationSetup setup) {
            if (known.containsKey(setup)) {
                return;
            }
            List<String> differences =
                    compared == null ? differences(setup) : differencesApartFromPolicy(setup, compared);
            known.put(setup, differences);
            if (!differences.isEmpty()) {
                listener.notice("the dialogues of " + setup.policy().name() + " were held with a different "
                        + String.join(", ", differences));
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

        /** Counts dialogues in the order of the file, up to a difference that ends the replay. */
        private synchronized void keep(long start, List<ReplayedDialogue> replayed) {
            early.put(start, replayed);
            for (var due = early.remove(counted); due != null && !isDecided(); due = early.remove(counted)) {
                for (ReplayedDialogue dialogue : due) {
                    if (!isDecided()) {
                        count(dialogue);
                    }
                }
            }
        }

        private void count(ReplayedDialogue dialogue) {
            counted++;
            ReplayResult.Totals before = totals.get(dialogue.policy());
            if (before == null) {
                before = new ReplayResult.Totals(dialogue.policy(), 0, 0, differencesOf(dialogue.policy()));
            }
            totals.put(dialogue.policy(), before.plus(dialogue));
            if (dialogue.divergence().isPresent()) {
                differing.add(dialogue);
            }
        }

        /** Returns what is different from the setup of the first dialogue of a policy. */
        private List<String> differencesOf(String policy) {
            return known.entrySet().stream()
                    .filter(setup -> setup.getKey().policy().name().equals(policy))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(List.of());
        }

        private synchronized void stop() {
            ended = true;
        }
    }

    /** Consecutive dialogues of the file. */
    private record Batch(long start, List<StoredDialogue> dialogues) {}
}
