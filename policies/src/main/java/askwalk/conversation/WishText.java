package askwalk.conversation;

import askwalk.conversation.NothingFits.Relaxation;
import askwalk.graph.Catalogue;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Unmet wishes as text: items without what the user wants, or with what the user does not want. */
final class WishText {

    private static final int SHOWN = 3;

    private final Wording wording;
    private final Catalogue catalogue;

    WishText(Wording wording, Catalogue catalogue) {
        this.wording = wording;
        this.catalogue = catalogue;
    }

    String of(ItemFit fit) {
        List<String> parts = new ArrayList<>();
        add(parts, Message.WISH_UNMET_WITHOUT, wording.commas(names(fit.unmet(), true)));
        add(parts, Message.WISH_UNMET_WITH, wording.commas(names(fit.unmet(), false)));
        add(parts, Message.WISH_OPEN, wording.commas(names(fit.open(), true)));
        return String.join("; ", parts);
    }

    String of(NothingFits nothing) {
        List<String> relaxations =
                nothing.relaxations().stream().limit(SHOWN).map(this::of).toList();
        return relaxations.isEmpty()
                ? wording.text(Message.WISH_NOTHING_FITS)
                : wording.text(Message.WISH_NOTHING_FITS_BUT, "relaxations", wording.commas(relaxations));
    }

    private String of(Relaxation relaxation) {
        List<String> parts = new ArrayList<>();
        add(parts, Message.WISH_WITHOUT, joined(quoted(names(relaxation.givenUp(), true))));
        add(parts, Message.WISH_WITH, joined(quoted(names(relaxation.givenUp(), false))));
        return wording.text(Message.WISH_RELAXATION, "wishes", joined(parts), "items", relaxation.items());
    }

    /** Joins each two by "and". */
    private String joined(List<String> parts) {
        String joined = parts.isEmpty() ? "" : parts.get(0);
        for (int i = 1; i < parts.size(); i++) {
            joined = wording.list(List.of(joined, parts.get(i)));
        }
        return joined;
    }

    private List<String> quoted(List<String> names) {
        return names.stream()
                .map(name -> wording.text(Message.WISH_QUOTED, "name", name))
                .toList();
    }

    private void add(List<String> parts, Message message, String names) {
        if (!names.isEmpty()) {
            parts.add(wording.text(message, "names", names));
        }
    }

    private List<String> names(List<Wish> wishes, boolean wanted) {
        return wishes.stream()
                .filter(wish -> wish.wanted() == wanted)
                .map(wish -> wording.attribute(wish.attribute(), catalogue))
                .toList();
    }
}
