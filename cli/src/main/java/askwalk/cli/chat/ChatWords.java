package askwalk.cli.chat;

import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of answers and commands that a person may type: those of the language, and the English ones. */
final class ChatWords {

    private final Wording wording;
    private final Pattern itemAnswer;
    private final Pattern whatIf;
    private final Pattern whyNot;

    ChatWords(Wording wording) {
        this.wording = wording;
        itemAnswer = pattern("(?:(%s)|%s)((?:[ ,]+[0-9]{1,6})*)", Message.COMMAND_SEEN, Message.COMMAND_LATER);
        whatIf = pattern("(?:%s) ([0-9]{1,6}) (.+)", Message.COMMAND_WHAT_IF);
        whyNot = pattern("(?:%s) (.+)", Message.COMMAND_WHY_NOT);
    }

    /** Returns a pattern in which each placeholder stands for the words of a message, in both languages. */
    Pattern pattern(String form, Message... messages) {
        Object[] words = Stream.of(messages)
                .map(message -> words(message).map(Pattern::quote).collect(Collectors.joining("|")))
                .toArray();
        return Pattern.compile(String.format(form, words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private Stream<String> words(Message message) {
        List<String> own = wording.words(message);
        return Stream.concat(own.stream(), Wording.ENGLISH.words(message).stream());
    }

    /** Returns the word to show for a command. */
    String shown(Message command) {
        return wording.words(command).get(0);
    }

    /** Returns whether a line is one of the words of a command. */
    boolean is(Message command, String line) {
        return words(command).anyMatch(line::equalsIgnoreCase);
    }

    /** Matches "seen 2" or "later 1, 3": group 1 is the word for "seen", group 2 has the numbers. */
    Optional<Matcher> itemAnswer(String line) {
        return matched(itemAnswer, line);
    }

    /** Matches the number of a turn and another answer to it. */
    Optional<Matcher> whatIf(String line) {
        return matched(whatIf, line);
    }

    /** Matches the name of an item. */
    Optional<Matcher> whyNot(String line) {
        return matched(whyNot, line);
    }

    private static Optional<Matcher> matched(Pattern pattern, String line) {
        return Optional.of(pattern.matcher(line)).filter(Matcher::matches);
    }
}
