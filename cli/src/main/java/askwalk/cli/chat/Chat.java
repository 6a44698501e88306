package askwalk.cli.chat;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.OnDifference;
import askwalk.conversation.Proposal;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.Turn;
import askwalk.graph.Catalogue;
import askwalk.graph.DisplayText;
import askwalk.graph.GraphAccessException;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.Path;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A conversation in lines of text. */
public final class Chat {

    private final StoredConversations conversations;
    private final Catalogue catalogue;
    private final ChatExplanations explanations;
    private final ChatAlternatives alternatives;
    private final Wording wording;
    private final ChatWords words;
    private final ChatAnswer answers;
    private final ChatProposals proposals;
    private final ChatLimits limits;
    private final ChatListener listener;
    private final BufferedReader in;
    private final PrintWriter out;

    /** The conversation as it is now; without an opening until the user has named one. */
    private Conversation conversation;

    /** Null until it has started. */
    private StoredConversation stored;

    public Chat(
            StoredConversations conversations,
            ChatLimits limits,
            ChatExplanations explanations,
            ChatListener listener,
            BufferedReader in,
            PrintWriter out) {
        this.listener = listener;
        this.limits = limits;
        this.conversations = conversations;
        catalogue = conversations.conversations().graph().catalogue();
        this.explanations = explanations;
        wording = conversations.conversations().wording();
        words = new ChatWords(wording);
        answers = new ChatAnswer(words);
        proposals = new ChatProposals(wording, conversations.conversations().graph(), words);
        alternatives = new ChatAlternatives(wording, catalogue, words);
        this.in = in;
        this.out = out;
    }

    /** Runs a conversation, whose start is announced when it is stored, and returns its final state. */
    public Conversation run(String dataName, String id, int user, Seed seed, Runnable started) throws IOException {
        conversation = conversations.conversations().start(user, Ids.of(), seed);
        introduce(dataName, user);
        Ids liked = askOpening();
        if (liked == null || !begin(id, user, liked, seed)) {
            bye();
            return conversation;
        }
        started.run();
        return converse();
    }

    /** Continues a conversation and returns its final state. */
    public Conversation resume(String dataName, StoredConversation resumed) throws IOException {
        stored = resumed;
        conversation = resumed.conversation();
        introduce(dataName, conversation.walk().user());
        recall();
        return converse();
    }

    private void introduce(String dataName, int user) {
        say(wording.text(
                Message.CHAT_INTRODUCTION,
                "data",
                dataName,
                "items",
                catalogue.size(VertexType.ITEM),
                "attributes",
                conversation.walk().reachable().size(),
                "user",
                user == WalkView.UNKNOWN_USER
                        ? wording.text(Message.CHAT_NEW_USER)
                        : catalogue.name(VertexType.USER, user)));
        say(wording.text(Message.CHAT_QUIT_HINT, "quit", words.shown(Message.COMMAND_QUIT)));
    }

    /** Repeats the answers so far of a resumed conversation. */
    private void recall() {
        out.println();
        Ids liked = conversation.walk().attributes(Response.ACCEPTED);
        Ids refused = conversation.walk().attributes(Response.REJECTED);
        List<String> parts = new ArrayList<>();
        parts.add(wording.text(
                Message.CHAT_RESUMED, "answers", conversation.turns().size()));
        if (!liked.isEmpty()) {
            parts.add(wording.text(Message.CHAT_RESUMED_LIKED, "names", names(liked)));
        }
        if (!refused.isEmpty()) {
            parts.add(wording.text(Message.CHAT_RESUMED_REFUSED, "names", names(refused)));
        }
        say(String.join(" ", parts));
    }

    private Conversation converse() throws IOException {
        while (retried(this::turn)) {
            listener.turnCompleted(stored);
            if (conversation.isOver()) {
                conclude();
                return conversation;
            }
        }
        bye();
        return conversation;
    }

    /** Starts the conversation with its opening; returns false to quit. */
    private boolean begin(String id, int user, Ids liked, Seed seed) throws IOException {
        Optional<Turn> opening = liked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Turn(new Ask(liked, Ask.NO_COARSE), Answer.all(Response.ACCEPTED, liked.size())));
        return retried(() -> {
            try {
                stored = conversations.start(id, user, opening, seed);
            } catch (ConversationConflictException e) {
                stored = conversations.resume(id, OnDifference.REFUSE); // an attempt that failed has stored it
            }
            return true;
        });
    }

    private interface Step {
        boolean run() throws IOException;
    }

    /** Runs a step until it does not fail temporarily; returns false to quit. */
    private boolean retried(Step step) throws IOException {
        while (true) {
            try {
                return step.run();
            } catch (GraphAccessException e) {
                if (!waits(e, e.isRetryable())) {
                    return false;
                }
            } catch (ConversationStoreException e) {
                if (!waits(e, e.isRetryable())) {
                    return false;
                }
            } catch (ConversationConflictException e) {
                say(wording.text(Message.CHAT_CONTINUED_ELSEWHERE));
            }
        }
    }

    private boolean waits(RuntimeException failure, boolean retryable) throws IOException {
        if (!retryable) {
            throw failure;
        }
        say(wording.text(Message.CHAT_FAILURE, "message", "" + failure.getMessage()));
        String line = read(wording.text(Message.CHAT_RETRY_PROMPT, "quit", words.shown(Message.COMMAND_QUIT)));
        return line != null && !isQuit(line);
    }

    /** Returns the attributes that the user names; null to quit. */
    private Ids askOpening() throws IOException {
        OpeningNames names = new OpeningNames(conversation.walk(), wording);
        out.println();
        say(wording.text(Message.OPENING_QUESTION) + " "
                + wording.text(Message.OPENING_EXAMPLES, "names", wording.commas(names.common())));
        while (true) {
            String line = read(wording.text(Message.OPENING_PROMPT));
            if (line == null || isQuit(line)) {
                return null;
            }
            Optional<ChatLimits.Effect> limited = limits.read(line, null);
            if (limited.isPresent()) {
                say(limited.get().text());
                continue;
            }
            IdBuffer liked = new IdBuffer();
            String unknown = names.read(line, liked);
            if (unknown == null) {
                return Ids.copyOf(liked);
            }
            say((wording.text(Message.NAME_UNKNOWN, "name", unknown) + " " + names.suggestion(unknown)).strip());
        }
    }

    /** Prints a line; control characters and line ends in names are replaced. */
    private void say(String line) {
        out.println(DisplayText.line(line));
    }

    /** Runs one turn until an answer or undo; returns false to quit. */
    private boolean turn() throws IOException {
        conversation = stored.conversation();
        if (conversation.isOver()) {
            return true; // it was resumed so, or the answer before a failure was stored
        }
        Proposal proposal = stored.next();
        out.println();
        proposals.lines(proposal, conversation.turns().size() + 1).forEach(this::say);
        explanations.below(conversation, proposal.action()).forEach(this::say);
        while (true) {
            String line = read(proposals.prompt(proposal.action()));
            if (line == null || isQuit(line)) {
                return false;
            }
            if (words.is(Message.COMMAND_WHY, line)) {
                explain(proposal);
                continue;
            }
            Optional<List<String>> told = alternatives.lines(conversation, line);
            if (told.isPresent()) {
                told.get().forEach(this::say);
            } else if (words.is(Message.COMMAND_UNDO, line)) {
                if (!conversation.turns().isEmpty()) {
                    stored.undo();
                    conversation = stored.conversation();
                    return true;
                }
                say(wording.text(Message.CHAT_NOTHING_TO_UNDO));
            } else {
                Answer answer = answers.parse(line, proposal.action());
                if (answer != null) {
                    stored.answer(answer);
                    conversation = stored.conversation();
                    return true;
                }
                Optional<ChatLimits.Effect> limited = limits.read(line, proposal.action());
                if (limited.isPresent()) {
                    apply(limited.get(), proposal.action().subjects().size());
                    return true;
                }
                if (!line.isEmpty()) {
                    say(wording.text(Message.CHAT_NOT_UNDERSTOOD, "line", line));
                }
            }
        }
    }

    /** Replies to a limit on numbers, which also answers a question if its answer follows, and skips a list. */
    private void apply(ChatLimits.Effect limit, int subjects) {
        say(limit.text());
        limit.response().ifPresent(response -> {
            stored.answer(Answer.all(response, subjects));
            conversation = stored.conversation();
        });
    }

    private void explain(Proposal proposal) {
        say(wording.text(Message.WHY_BECAUSE, "reason", proposal.reason()));
        if (!proposal.path().vertices().isEmpty()) {
            say(wording.text(Message.WHY_PATH, "path", path(proposal.path())));
        }
        Ids refused = conversation.walk().attributes(Response.REJECTED);
        if (!refused.isEmpty()) {
            say(wording.text(Message.WHY_REFUSED, "names", names(refused)));
        }
        explanations.why(conversation, proposal.action()).forEach(this::say);
    }

    private void conclude() {
        out.println();
        if (conversation.acceptedItem() >= 0) {
            say(wording.text(Message.END_ENJOY, "item", catalogue.itemName(conversation.acceptedItem())));
            if (conversation.walk().path().vertices().size() > 1) {
                say(wording.text(
                        Message.END_PATH, "path", path(conversation.walk().path())));
            }
            explanations.taken(conversation).forEach(this::say);
            sayAnswerEffects();
        } else {
            say(wording.text(Message.END_NOTHING));
        }
        out.flush();
    }

    private void sayAnswerEffects() {
        List<String> effects = conversation.answerEffects();
        if (!effects.isEmpty()) {
            say(wording.text(Message.END_EFFECTS));
            effects.forEach(line -> say("- " + line));
        }
    }

    private void bye() {
        out.println();
        say(wording.text(Message.END_BYE));
        out.flush();
    }

    private String read(String prompt) throws IOException {
        out.print("(" + prompt + ") > ");
        out.flush();
        String line = in.readLine();
        listener.inputRead();
        return line == null ? null : line.strip();
    }

    private boolean isQuit(String line) {
        return words.is(Message.COMMAND_QUIT, line);
    }

    private String path(Path path) {
        return path.vertices().stream()
                .map(vertex -> wording.name(vertex, catalogue))
                .collect(Collectors.joining(" → "));
    }

    private String names(Ids attributes) {
        return wording.names(VertexType.ATTRIBUTE, attributes, catalogue);
    }
}
