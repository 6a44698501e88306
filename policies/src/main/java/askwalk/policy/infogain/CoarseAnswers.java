package askwalk.policy.infogain;

import askwalk.conversation.Questions;
import askwalk.graph.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers that items lead to when a user is asked about all attributes under a coarse one: each set of attributes
 * under it that some item carries is an answer with a number of its own, from 1; to carry none of them is answer 0.
 * Immutable if its arrays are left alone.
 */
final class CoarseAnswers {

    /** The coarse attributes under which each item carries something, ascending. */
    final int[][] coarseOfItem;

    /** The answers to them, in the same places; no two coarse attributes share a number. */
    final int[][] answersOfItem;

    /** How many numbers there are, 0 included. */
    final int answerCount;

    CoarseAnswers(Questions questions, int[][] attributesOfItem) {
        int[][] parents = parents(questions, attributesOfItem);
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        coarseOfItem = new int[attributesOfItem.length][];
        answersOfItem = new int[attributesOfItem.length][];
        for (int item = 0; item < attributesOfItem.length; item++) {
            int[] attributes = attributesOfItem[item];
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

    /** The answer that an item leads to. */
    int answer(int item, int coarse) {
        int place = Arrays.binarySearch(coarseOfItem[item], coarse);
        return place < 0 ? 0 : answersOfItem[item][place];
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

    private static int[][] parents(Questions questions, int[][] attributesOfItem) {
        int most = Arrays.stream(attributesOfItem)
                .flatMapToInt(Arrays::stream)
                .max()
                .orElse(-1);
        int[][] parents = new int[most + 1][0];
        for (int i = 0; i < questions.coarse().size(); i++) {
            int coarse = questions.coarse().get(i);
            Ids children = questions.children(coarse);
            for (int j = 0; j < children.size(); j++) {
                int child = children.get(j);
                if (child <= most) {
                    parents[child] = Arrays.copyOf(parents[child], parents[child].length + 1);
                    parents[child][parents[child].length - 1] = coarse;
                }
            }
        }
        return parents;
    }
}
