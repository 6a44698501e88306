package askwalk.cli.chat;

import askwalk.conversation.ItemFit;
import askwalk.conversation.NothingFits;
import askwalk.conversation.NothingFits.Relaxation;
import askwalk.conversation.Wish;
import askwalk.experiment.text.FigureText;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Unmet wishes as text: items without what the user wants, or with what the user does not want. */
final class WishText {

    private static final int SHOWN = 3;

    private final Catalogue catalogue;

    WishText(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the text to add to the name of an item; empty if it meets all wishes. */
    String unmet(ItemFit fit) {
        return fit.unmet().isEmpty() ? "" : " (" + text(fit.unmet(), "without: ", "with: ", "", ", ", "; ") + ")";
    }

    /** Returns a sentence with the first few sets of wishes to give up. */
    String line(NothingFits nothing) {
        String relaxations = nothing.relaxations().stream()
                .limit(SHOWN)
                .map(WishText.this::relaxation)
                .collect(Collectors.joining(", "));
        return "No item meets all your wishes" + (relaxations.isEmpty() ? "." : "; " + relaxations + ".");
    }

    private String relaxation(Relaxation relaxation) {
        return text(relaxation.givenUp(), "without ", "with ", "'", " and ", " and ")
                + FigureText.format(": %,d %s", relaxation.items(), relaxation.items() == 1 ? "item" : "items");
    }

    private String text(
            List<Wish> wishes, String without, String with, String quote, String separator, String separatorOfParts) {
        return Stream.of(part(wishes, true, without, quote, separator), part(wishes, false, with, quote, separator))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(separatorOfParts));
    }

    private String part(List<Wish> wishes, boolean wanted, String word, String quote, String separator) {
        String names = wishes.stream()
                .filter(wish -> wish.wanted() == wanted)
                .map(wish -> quote + catalogue.name(VertexType.ATTRIBUTE, wish.attribute()) + quote)
                .collect(Collectors.joining(separator));
        return names.isEmpty() ? "" : word + names;
    }
}
