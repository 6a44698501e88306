package askwalk.policy.infogain;

import askwalk.conversation.Questions;
import askwalk.graph.Adjacency;
import askwalk.graph.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The truthful answers to enumerated questions, which ask about all attributes under a coarse attribute. Each set of
 * attributes under a coarse attribute that occurs on some item is an answer with a unique number from 1; answer 0 means
 * none of them. Immutable as long as its arrays are not modified.
 */
final class CoarseAnswers {

    /** Coarse attributes under which each item has an attribute, {@code [items][]}, ascending. */
    final int[][] coarseOfItem;

    /** The answer of each item to each of these, {@code [items][]}; no two coarse attributes share a number. */
    final int[][] answersOfItem;

    /** Number of answers, including answer 0. */
    final int answerCount;

    CoarseAnswers(Questions questions, Adjacency attributesOfItem) {
        int[][] parents = parents(questions, attributesOfItem);
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        coarseOfItem = new int[attributesOfItem.rowCount()][];
        answersOfItem = new int[coarseOfItem.length][];
        for (int item = 0; item < coarseOfItem.length; item++) {
            int[] attributes = attributesOfItem.toArray(item);
            coarseOfItem[item] = Arrays.stream(attributes)
                    .flatMap(attribute -> Arrays.stream(parents[attribute]))
                    .distinct()
                    .sorted()
                    .toArray();
            answersOfItem[item] = Arrays.stream(coarseOfItem[item])
                    .map(coarse -> numbers.computeIfAbsent(key(coarse, attributes, parents), key -> numbers.size() + 1))
                    .toArray();
        }
        answerCount = numbers.size() + 1;
    }

    /** Returns the answer of an item to the question about a coarse attribute. */
    int answer(int item, int coarse) {
        int index = Arrays.binarySearch(coarseOfItem[item], coarse);
        return index < 0 ? 0 : answersOfItem[item][index];
    }

    private static List<Integer> key(int coarse, int[] attributes, int[][] parents) {
        List<Integer> key = new ArrayList<>(List.of(coarse));
        for (int attribute : attributes) {
            if (Arrays.binarySearch(parents[attribute], coarse) >= 0) {
                key.add(attribute);
            }
        }
        return key;
    }

    private static int[][] parents(Questions questions, Adjacency attributesOfItem) {
        int last = Arrays.stream(attributesOfItem.targets()).max().orElse(-1);
        int[][] parents = new int[last + 1][0];
        for (int i = 0; i < questions.coarse().size(); i++) {
            int coarse = questions.coarse().get(i);
            Ids children = questions.children(coarse);
            for (int j = 0; j < children.size(); j++) {
                int child = children.get(j);
                if (child <= last) {
                    parents[child] = Arrays.copyOf(parents[child], parents[child].length + 1);
                    parents[child][parents[child].length - 1] = coarse;
                }
            }
        }
        return parents;
    }
}
