package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import askwalk.conversation.NothingFits.Relaxation;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.testing.CountingGraph;
import askwalk.testing.GapGraphs;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The wishes that items meet, and the smallest sets to give up if no item meets all. */
class NothingFitsTest {

    private static final Wish JAZZ = new Wish(TinyGraphs.JAZZ, true);
    private static final Wish TRUMPET = new Wish(TinyGraphs.TRUMPET, true);
    private static final Wish SAX = new Wish(TinyGraphs.SAX, true);
    private static final Wish CALM = new Wish(TinyGraphs.CALM, true);
    private static final Wish ROCK = new Wish(TinyGraphs.ROCK, true);
    private static final Wish NO_JAZZ = new Wish(TinyGraphs.JAZZ, false);
    private static final Wish NO_ROCK = new Wish(TinyGraphs.ROCK, false);

    private static final Protocol BINARY = Protocols.of(5, 6);

    @Test
    void eachSmallestSetComesWithTheItemsThatItOpens() {
        Conversation conversation =
                music(BINARY, Ask.about(TinyGraphs.ROCK)).start(TinyGraphs.ANN, ids(JAZZ, SAX, CALM), new Seed(1));

        Proposal proposal = conversation.next();
        assertThat(proposal.nothingFits()).contains(nothing(giveUp(1, SAX), giveUp(1, CALM)));
        assertThat(proposal.fits()).isEmpty();
    }

    @Test
    void theFewestWishesComeFirstThenTheMostItemsThenTheOrderOfTheAnswers() {
        Conversation conversation = music(BINARY, shown(TinyGraphs.BITCHES_BREW), shown(TinyGraphs.KIND_OF_BLUE))
                .start(TinyGraphs.ANN, ids(TRUMPET, SAX, ROCK), new Seed(1));

        // Bitches Brew lacks sax only, Blue Train trumpet and rock
        assertThat(conversation.next().nothingFits()).contains(nothing(giveUp(1, SAX), giveUp(1, TRUMPET, ROCK)));
        conversation.answer(Answer.NO);
        assertThat(conversation.next().nothingFits())
                .contains(nothing(giveUp(2, TRUMPET, SAX), giveUp(1, TRUMPET, ROCK), giveUp(1, SAX, ROCK)));
    }

    @Test
    void aRejectedAttributeIsAWishToLackIt() {
        Conversation conversation = music(BINARY, shown(TinyGraphs.KIND_OF_BLUE, TinyGraphs.HARVEST))
                .start(TinyGraphs.ANN, ids(TRUMPET), ids(NO_JAZZ), new Seed(1));

        Proposal proposal = conversation.next();
        assertThat(proposal.nothingFits()).contains(nothing(giveUp(3, TRUMPET), giveUp(2, NO_JAZZ)));
        assertThat(proposal.fits())
                .containsExactly(
                        new ItemFit(TinyGraphs.KIND_OF_BLUE, List.of(TRUMPET), List.of(NO_JAZZ)),
                        new ItemFit(TinyGraphs.HARVEST, List.of(NO_JAZZ), List.of(TRUMPET)));
    }

    @Test
    void wishesThatAnItemLeavesOpenAreListedApart() {
        Wish jazz = new Wish(GapGraphs.JAZZ, true);
        Wish cheap = new Wish(GapGraphs.AT_MOST_10, true);
        Recommend all = shown(GapGraphs.ATLAS, GapGraphs.BALLAD, GapGraphs.CANTATA, GapGraphs.DIRGE);
        Conversation conversation = new Conversations(GapGraphs.shelf(), new ScriptedPolicy(all), BINARY)
                .start(WalkView.UNKNOWN_USER, ids(jazz, cheap), new Seed(1));

        Proposal proposal = conversation.next();
        assertThat(proposal.nothingFits()).as("Ballad meets both").isEmpty();
        assertThat(proposal.fits())
                .containsExactly(
                        new ItemFit(GapGraphs.ATLAS, List.of(), List.of(), List.of(jazz, cheap)),
                        new ItemFit(GapGraphs.BALLAD, List.of(jazz, cheap), List.of()),
                        new ItemFit(GapGraphs.CANTATA, List.of(), List.of(jazz, cheap)),
                        new ItemFit(GapGraphs.DIRGE, List.of(), List.of(jazz, cheap)));
        assertThat(proposal.fits()
                        .get(0)
                        .unmetText(Wording.ENGLISH, GapGraphs.shelf().catalogue()))
                .isEqualTo("not known: jazz, price at most 10");
    }

    @Test
    void unlessANoProvesNothing() {
        Conversation conversation = music(
                        BINARY.withAnswerModel(AnswerModel.NO_PROVES_NOTHING), shown(TinyGraphs.KIND_OF_BLUE))
                .start(TinyGraphs.ANN, ids(TRUMPET), ids(NO_JAZZ), new Seed(1));

        assertThat(conversation.next().nothingFits()).isEmpty();
        assertThat(conversation.next().fits())
                .containsExactly(new ItemFit(TinyGraphs.KIND_OF_BLUE, List.of(TRUMPET), List.of()));
    }

    @Test
    void whatWasNotChosenIsNoWish() {
        Ask style = new Ask(Ids.of(TinyGraphs.JAZZ, TinyGraphs.ROCK), TinyGraphs.STYLE);
        Conversation conversation = music(BINARY.withQuestions(QuestionType.ENUMERATED), style)
                .start(TinyGraphs.ANN, Ids.of(), new Seed(1));
        Ids silence = Ids.of(TinyGraphs.SILENCE);

        conversation.answer(Answer.only(style, TinyGraphs.JAZZ));
        assertThat(conversation.fits(silence))
                .containsExactly(new ItemFit(TinyGraphs.SILENCE, List.of(), List.of(JAZZ)));
        conversation.undo();
        conversation.answer(Answer.none(style));
        assertThat(conversation.fits(silence))
                .containsExactly(new ItemFit(TinyGraphs.SILENCE, List.of(NO_JAZZ, NO_ROCK), List.of()));
        conversation.undo();
        conversation.answer(Answer.skip(style));
        assertThat(conversation.fits(silence)).containsExactly(new ItemFit(TinyGraphs.SILENCE, List.of(), List.of()));
    }

    @Test
    void onlyItemsThatMayBeShownCount() {
        Conversations conversations = music(BINARY, shown(TinyGraphs.HARVEST))
                .withEligibility(Eligibility.attributes(Ids.of(TinyGraphs.ROCK), Ids.of(TinyGraphs.JAZZ)));
        Conversation conversation = conversations.start(TinyGraphs.ANN, ids(JAZZ, CALM), new Seed(1));

        // on demand, before the first proposal
        assertThat(conversation.nothingFits()).contains(nothing(giveUp(1, JAZZ)));
    }

    @Test
    void withoutAnItemThatMayBeShownNothingCanBeGivenUp() {
        Conversation conversation = music(BINARY, shown(TinyGraphs.HARVEST))
                .withEligibility(Eligibility.of(ItemSet.of(6, Ids.of())))
                .start(TinyGraphs.ANN, ids(JAZZ), new Seed(1));

        assertThat(conversation.isOver()).isTrue();
        assertThat(conversation.nothingFits()).contains(nothing());
    }

    @Test
    void itCostsNoQueryAsLongAsACandidateMeetsAllWishes() {
        CountingGraph graph = new CountingGraph(TinyGraphs.music());
        Conversation conversation = new Conversations(
                        graph, new ScriptedPolicy(shown(TinyGraphs.KIND_OF_BLUE), Ask.about(TinyGraphs.SAX)), BINARY)
                .start(TinyGraphs.ANN, ids(JAZZ, TRUMPET), new Seed(1));
        conversation.walk().candidates();
        int before = graph.queries();

        conversation.next();
        assertThat(graph.queries()).isEqualTo(before);
        conversation.answer(Answer.UNKNOWN);
        conversation.answer(Answer.YES);
        conversation.walk().candidates(); // reads the carriers of the accepted attribute
        before = graph.queries();
        conversation.nothingFits();
        assertThat(graph.queries()).as("one for each wish").isEqualTo(before + 3);
    }

    @Test
    void moreThan64WishesAreCompared() {
        int[] counts = IntStream.range(0, 70).map(i -> i == 69 ? 0 : 1).toArray();
        Conversation conversation = new Conversations(
                        TinyGraphs.nested(3, counts), new ScriptedPolicy(shown(0)), BINARY)
                .start(0, Ids.of(IntStream.range(0, 70).toArray()), new Seed(1));

        assertThat(conversation.nothingFits()).contains(nothing(giveUp(1, new Wish(69, true))));
    }

    @Test
    void anItemThatDoesNotExistHasNoFit() {
        Conversation conversation =
                music(BINARY, shown(TinyGraphs.HARVEST)).start(TinyGraphs.ANN, ids(JAZZ), new Seed(1));

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> conversation.fits(Ids.of(6)))
                .withMessageContaining("6");
    }

    @Test
    void equalsBruteForceOverAllSetsOfWishes() {
        int nothing = 0;
        for (long seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph graph = RandomGraphs.small(random);
            int items = graph.count(VertexType.ITEM);
            ItemSet eligible = ItemSet.where(items, item -> item % 2 == 0 || random.nextBoolean());
            IdBuffer shown = new IdBuffer();
            IntStream.range(0, items)
                    .filter(item -> eligible.contains(item) && random.nextInt(4) == 0)
                    .forEach(shown::add);
            if (shown.isEmpty()) {
                shown.add(0);
            }
            Optional<Turn> opening = opening(random, graph);
            Conversation conversation = new Conversations(
                            graph, new ScriptedPolicy(new Recommend(Ids.copyOf(shown))), Protocols.of(5, items))
                    .withEligibility(Eligibility.of(eligible))
                    .start(WalkView.UNKNOWN_USER, opening, new Seed(seed));
            Proposal proposal = conversation.next();
            Brute brute = new Brute(
                    conversation.walk(), opening.map(NothingFitsTest::wishes).orElse(List.of()));
            assertThat(proposal.nothingFits()).as("seed %d", seed).isEqualTo(brute.nothingFits());
            assertThat(proposal.fits()).as("seed %d", seed).isEqualTo(brute.fits(Ids.copyOf(shown)));
            conversation.answer(Answer.none(proposal.action()));
            assertThat(conversation.nothingFits()).as("seed %d, later", seed).isEqualTo(brute.nothingFits());
            nothing += brute.nothingFits().isPresent() ? 1 : 0;
        }
        assertThat(nothing).isBetween(30, 140);
    }

    private static Optional<Turn> opening(SplittableRandom random, KnowledgeGraph graph) {
        IdBuffer attributes = new IdBuffer();
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < 12 && graph.count(VertexType.ATTRIBUTE) > 0; i++) {
            int attribute = random.nextInt(graph.count(VertexType.ATTRIBUTE));
            if (random.nextBoolean() && !Ids.copyOf(attributes).contains(attribute)) {
                attributes.add(attribute);
                responses.add(random.nextBoolean() ? Response.ACCEPTED : Response.REJECTED);
            }
        }
        return attributes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Turn(new Ask(Ids.copyOf(attributes), Ask.NO_COARSE), new Answer(responses)));
    }

    private static List<Wish> wishes(Turn opening) {
        return IntStream.range(0, opening.action().subjects().size())
                .mapToObj(i -> new Wish(
                        opening.action().subjects().get(i),
                        opening.answer().responses().get(i) == Response.ACCEPTED))
                .toList();
    }

    /** Every set of wishes, tried one by one. */
    private record Brute(WalkView walk, List<Wish> wishes) {

        Optional<NothingFits> nothingFits() {
            List<Integer> minimal = new ArrayList<>();
            int all = 1 << wishes.size();
            for (int size = 0; size <= wishes.size(); size++) {
                for (int set = 0; set < all; set++) {
                    int givenUp = set;
                    if (Integer.bitCount(set) == size
                            && minimal.stream().noneMatch(other -> (other & givenUp) == other)
                            && opened(set) > 0) {
                        minimal.add(set);
                    }
                }
            }
            return wishes.isEmpty() || minimal.contains(0)
                    ? Optional.empty()
                    : Optional.of(new NothingFits(minimal.stream()
                            .sorted(Comparator.<Integer>comparingInt(Integer::bitCount)
                                    .thenComparing(set -> -opened(set))
                                    .thenComparing(
                                            (a, b) -> Integer.compareUnsigned(Integer.reverse(b), Integer.reverse(a))))
                            .map(set -> new Relaxation(chosen(set), opened(set)))
                            .toList()));
        }

        /** The number of items that may be shown and violate no wish outside a set. */
        private int opened(int set) {
            return (int) IntStream.range(0, walk.graph().count(VertexType.ITEM))
                    .filter(walk::isAvailable)
                    .filter(item -> IntStream.range(0, wishes.size())
                            .allMatch(i -> (set >> i & 1) == 1 || isMet(item, wishes.get(i))))
                    .count();
        }

        private boolean isMet(int item, Wish wish) {
            return RandomGraphs.attributes(walk.graph(), item).contains(wish.attribute()) == wish.wanted();
        }

        private List<Wish> chosen(int set) {
            return IntStream.range(0, wishes.size())
                    .filter(i -> (set >> i & 1) == 1)
                    .mapToObj(wishes::get)
                    .toList();
        }

        List<ItemFit> fits(Ids items) {
            return items.stream()
                    .mapToObj(item -> new ItemFit(
                            item,
                            wishes.stream().filter(wish -> isMet(item, wish)).toList(),
                            wishes.stream().filter(wish -> !isMet(item, wish)).toList()))
                    .toList();
        }
    }

    private static Conversations music(Protocol protocol, Action... script) {
        return new Conversations(TinyGraphs.music(), new ScriptedPolicy(script), protocol);
    }

    private static Recommend shown(int... items) {
        return new Recommend(Ids.of(items));
    }

    private static Ids ids(Wish... wishes) {
        return Ids.of(List.of(wishes).stream().mapToInt(Wish::attribute).toArray());
    }

    private static Relaxation giveUp(int items, Wish... wishes) {
        return new Relaxation(List.of(wishes), items);
    }

    private static NothingFits nothing(Relaxation... relaxations) {
        return new NothingFits(List.of(relaxations));
    }
}
