package askwalk.experiment.run;

import askwalk.conversation.Accounting;
import askwalk.conversation.AnswerModel;
import askwalk.conversation.Noise;
import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.TupleSet;
import askwalk.conversation.TurnCounting;
import askwalk.conversation.UserModelSpec;
import askwalk.graph.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * The file {@code protocol.json} of a run: the protocol of its dialogues.
 *
 * @param accounting null in former runs, in which every action was a turn
 * @param users the models of the simulated users other than flip rate and don't-know rate; null if there are none, and
 *     in former runs
 * @param repeats true if attributes may be asked about again; otherwise null
 * @param goesOn true if dialogues go on after an accepted item; otherwise null
 * @param dialogues the number of sampled tuples, or the text {@code all}
 * @param rules the digest of the rules about questions and items; null without rules, and in former runs
 */
record RunProtocol(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String name,
        int turnCap,
        int maxActions,
        int successOffset,
        int averageOffset,
        Accounting accounting,
        int listSize,
        @JsonProperty(required = true) Opening opening,
        @JsonProperty(required = true) String questions,
        @JsonProperty(required = true) AnswerModel answerModel,
        double flipRate,
        double dontKnowRate,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> users,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean repeats,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean goesOn,
        @JsonProperty(required = true) String tuples,
        @JsonProperty(required = true) Object dialogues,
        @JsonInclude(JsonInclude.Include.NON_NULL) String rules) {

    private static final String ALL = "all";

    RunProtocol {
        for (Object value : new Object[] {id, name, opening, questions, answerModel, tuples, dialogues}) {
            Objects.requireNonNull(value);
        }
    }

    static RunProtocol of(Protocol protocol) {
        TurnCounting counting = protocol.counting();
        int dialogues = protocol.tuples().dialogues();
        return new RunProtocol(
                protocol.id(),
                protocol.name(),
                counting.turnCap(),
                counting.maxActions(),
                counting.successOffset(),
                counting.averageOffset(),
                protocol.accounting(),
                protocol.listSize(),
                protocol.opening(),
                protocol.questions().toString(),
                protocol.answerModel(),
                protocol.noise().flipRate(),
                protocol.noise().dontKnowRate(),
                models(protocol.users()),
                protocol.users().repeats() ? true : null,
                protocol.users().goesOn() ? true : null,
                protocol.tuples().role().word(),
                dialogues == TupleSet.ALL ? ALL : (Object) dialogues,
                protocol.rules().isEmpty() ? null : protocol.rules());
    }

    private static List<String> models(SimulatedUsers simulated) {
        List<String> texts =
                simulated.others().stream().map(UserModelSpec::text).toList();
        return texts.isEmpty() ? null : texts;
    }

    private SimulatedUsers simulatedUsers() {
        List<UserModelSpec> models = users == null
                ? List.of()
                : users.stream().map(UserModelSpec::parse).toList();
        return new SimulatedUsers(models, repeats != null && repeats, goesOn != null && goesOn)
                .withNoise(new Noise(flipRate, dontKnowRate));
    }

    /**
     * Returns the protocol.
     *
     * @throws IllegalArgumentException if the numbers are not consistent
     */
    Protocol protocol() {
        if (!(dialogues instanceof Integer) && !ALL.equals(dialogues)) {
            throw new IllegalArgumentException("dialogues is '" + dialogues + "', expected a whole number or all");
        }
        return new Protocol(
                name,
                new TurnCounting(turnCap, maxActions, successOffset, averageOffset),
                listSize,
                opening,
                QuestionType.parse(questions),
                answerModel,
                simulatedUsers(),
                new TupleSet(
                        tuples.equals(Role.TEST.word()) ? Role.TEST : Role.VALIDATION,
                        dialogues instanceof Integer number ? number : TupleSet.ALL),
                accounting == null ? Accounting.EVERY_ACTION : accounting,
                rules == null ? "" : rules);
    }
}
