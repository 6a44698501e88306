package askwalk.cli.chat;

import askwalk.conversation.Action;
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
import askwalk.experiment.text.FigureText;
import askwalk.graph.Catalogue;
import askwalk.graph.DisplayText;
import askwalk.graph.GraphAccessException;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A conversation in lines of text. */
public final class Chat {

    private final StoredConversations conversations;
    private final Catalogue catalogue;
    private final ChatExplanations explanations;
    private final ChatAlternatives alternatives;
    private final WishText wishes;
    private final ChatListener listener;
    private final BufferedReader in;
    private final PrintWriter out;

    /** The conversation as it is now; without an opening until the user has named one. */
    private Conversation conversation;

    /** Null until it has started. */
    private StoredConversation stored;

    public Chat(
            StoredConversations conversations,
            ChatExplanations explanations,
            ChatListener listener,
            BufferedReader in,
            PrintWriter out) {
        this.listener = listener;
        this.conversations = conversations;
        catalogue = conversations.conversations().graph().catalogue();
        this.explanations = explanations;
        alternatives = new ChatAlternatives(catalogue);
        wishes = new WishText(catalogue);
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
        say(FigureText.format(
                "%s: %,d items, %,d attributes. You are %s.",
                dataName,
                catalogue.size(VertexType.ITEM),
                conversation.walk().reachable().size(),
                user == WalkView.UNKNOWN_USER ? "a new user" : catalogue.name(VertexType.USER, user)));
        say("Type quit to leave at any time.");
    }

    /** Repeats the answers so far of a resumed conversation. */
    private void recall() {
        out.println();
        Ids liked = conversation.walk().attributes(Response.ACCEPTED);
        Ids refused = conversation.walk().attributes(Response.REJECTED);
        int answers = conversation.turns().size();
        say("We go on after " + (answers == 1 ? "1 answer." : answers + " answers.")
                + (liked.isEmpty() ? "" : " You like " + names(liked) + ".")
                + (refused.isEmpty() ? "" : " Not " + names(refused) + "."));
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
                say("This conversation was continued elsewhere; it goes on from there.");
            }
        }
    }

    private boolean waits(RuntimeException failure, boolean retryable) throws IOException {
        if (!retryable) {
            throw failure;
        }
        say("Sorry, " + failure.getMessage() + ".");
        String line = read("Enter to try again, quit");
        return line != null && !isQuit(line);
    }

    /** Returns the attributes that the user names; null to quit. */
    private Ids askOpening() throws IOException {
        OpeningNames names = new OpeningNames(conversation.walk());
        out.println();
        say("What do you feel like? For example: " + String.join(", ", names.common()) + ".");
        while (true) {
            String line = read("A name, several with commas, or Enter for no idea");
            if (line == null || isQuit(line)) {
                return null;
            }
            IdBuffer liked = new IdBuffer();
            String unknown = names.read(line, liked);
            if (unknown == null) {
                return Ids.copyOf(liked);
            }
            say("I don't know '" + unknown + "'." + names.suggestion(unknown));
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
        show(proposal);
        proposal.setAside().forEach(wish -> say("(A rule was set aside: " + wish + ".)"));
        explanations.below(conversation, proposal.action()).forEach(this::say);
        while (true) {
            String line = read(prompt(proposal.action()));
            if (line == null || isQuit(line)) {
                return false;
            }
            if (line.equalsIgnoreCase("why")) {
                explain(proposal);
                continue;
            }
            Optional<List<String>> told = alternatives.lines(conversation, line);
            if (told.isPresent()) {
                told.get().forEach(this::say);
            } else if (line.equalsIgnoreCase("undo")) {
                if (!conversation.turns().isEmpty()) {
                    stored.undo();
                    conversation = stored.conversation();
                    return true;
                }
                say("There is nothing to undo yet.");
            } else {
                Answer answer = ChatAnswer.parse(line.toLowerCase(Locale.ROOT), proposal.action());
                if (answer != null) {
                    stored.answer(answer);
                    conversation = stored.conversation();
                    return true;
                }
                if (!line.isEmpty()) {
                    say("I did not understand '" + line + "'.");
                }
            }
        }
    }

    private void show(Proposal proposal) {
        Action action = proposal.action();
        out.println();
        proposal.nothingFits().ifPresent(nothing -> say(wishes.line(nothing)));
        String number = "[" + (conversation.turns().size() + 1) + "] ";
        if (action instanceof Ask ask && ask.attributes().size() == 1) {
            say(number + "Do you like "
                    + name(VertexType.ATTRIBUTE, ask.attributes().get(0)) + "?");
            return;
        }
        boolean asks = action instanceof Ask;
        say(number + (asks ? question((Ask) action) : "How about one of these?"));
        VertexType type = asks ? VertexType.ATTRIBUTE : VertexType.ITEM;
        for (int i = 0; i < action.subjects().size(); i++) {
            String unmet = asks ? "" : wishes.unmet(proposal.fits().get(i));
            say(FigureText.format(
                    "%4d. %s%s", i + 1, name(type, action.subjects().get(i)), unmet));
        }
    }

    private String question(Ask ask) {
        return ask.coarse() == Ask.NO_COARSE
                ? "Which of these do you like?"
                : "Which " + name(VertexType.ATTRIBUTE, ask.coarse()) + " do you like?";
    }

    private static String prompt(Action action) {
        if (action instanceof Ask) {
            return action.subjects().size() == 1
                    ? "yes, no, ? (don't know), why, undo, quit"
                    : "numbers separated by commas, no (none), ? (don't know), why, undo, quit";
        }
        return "a number to take it, seen N, later N, no or ? for others, why, undo, quit";
    }

    private void explain(Proposal proposal) {
        say("Because " + proposal.reason() + ".");
        if (!proposal.path().vertices().isEmpty()) {
            say("So far: " + proposal.path().describe(catalogue) + ".");
        }
        Ids refused = conversation.walk().attributes(Response.REJECTED);
        if (!refused.isEmpty()) {
            say("You said no to " + names(refused) + "; that is not asked again.");
        }
        explanations.why(conversation, proposal.action()).forEach(this::say);
    }

    private void conclude() {
        out.println();
        if (conversation.acceptedItem() >= 0) {
            say("Enjoy " + name(VertexType.ITEM, conversation.acceptedItem()) + "!");
            if (conversation.walk().path().vertices().size() > 1) {
                say("How we got there: " + conversation.walk().path().describe(catalogue));
            }
            explanations.taken(conversation).forEach(this::say);
            sayAnswerEffects();
        } else {
            say("I am out of ideas, sorry. Start again with another wish?");
        }
        out.flush();
    }

    private void sayAnswerEffects() {
        List<String> effects = conversation.answerEffects();
        if (!effects.isEmpty()) {
            say("Its probability after each answer:");
            effects.forEach(line -> say("- " + line));
        }
    }

    private void bye() {
        out.println();
        say("Bye.");
        out.flush();
    }

    private String read(String prompt) throws IOException {
        out.print("(" + prompt + ") > ");
        out.flush();
        String line = in.readLine();
        listener.inputRead();
        return line == null ? null : line.strip();
    }

    private static boolean isQuit(String line) {
        return line.equalsIgnoreCase("quit") || line.equalsIgnoreCase("q") || line.equalsIgnoreCase("exit");
    }

    private String names(Ids attributes) {
        return Arrays.stream(attributes.toArray())
                .mapToObj(id -> name(VertexType.ATTRIBUTE, id))
                .collect(Collectors.joining(", "));
    }

    private String name(VertexType type, int id) {
        return catalogue.name(type, id);
    }
}
