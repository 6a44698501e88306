package askwalk.examples;

import askwalk.conversation.Answer;
import askwalk.conversation.Conversation;
import askwalk.conversation.ItemFit;
import askwalk.conversation.NothingFits;
import askwalk.conversation.Proposal;
import askwalk.conversation.WhatIf;
import askwalk.conversation.Wish;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;

/** Wishes that are not met, and other answers. */
final class WishesSnippet {

    private WishesSnippet() {}

    static void wishes(Conversation conversation, Catalogue names) {
        // wishes:start
        Proposal proposal = conversation.next();
        for (ItemFit fit : proposal.fits()) {
            System.out.println(names.name(VertexType.ITEM, fit.item()) + ":");
            for (Wish wish : fit.unmet()) {
                String attribute = names.name(VertexType.ATTRIBUTE, wish.attribute());
                System.out.println(wish.wanted() ? "- without " + attribute : "- with " + attribute);
            }
        }
        proposal.nothingFits().ifPresent(nothing -> {
            for (NothingFits.Relaxation relaxation : nothing.relaxations()) {
                System.out.println("give up " + relaxation.givenUp() + ": " + relaxation.items() + " items");
            }
        });
        // wishes:end
    }

    static void whatIf(Conversation conversation, int item) {
        // what-if:start
        WhatIf other = conversation.whatIf(1, Answer.NO); // the first question, answered with no
        System.out.println(other.candidates() + " candidates, and I would do this: " + other.next());
        conversation.changesFor(item).ifPresent(changes -> System.out.println("it would be listed after " + changes));
        // what-if:end
    }
}
