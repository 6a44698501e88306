package askwalk.insights;

/** Counts the showings of a question or of a list. Not safe for concurrent use. */
final class ShowingTally {

    private final Tally<Reply> replies = new Tally<>(Reply.class);
    private final Tally<Showing.Fate> fates = new Tally<>(Showing.Fate.class);

    void add(Showing showing) {
        fates.add(showing.fate());
        if (showing.fate() == Showing.Fate.ANSWERED) {
            replies.add(Reply.of(showing.responses()));
        }
    }

    Showings showings() {
        return new Showings(
                fates.total(),
                replies.count(Reply.ACCEPTED),
                replies.count(Reply.DECLINED),
                replies.count(Reply.SKIPPED),
                fates.count(Showing.Fate.UNDONE),
                fates.count(Showing.Fate.WITHDRAWN),
                fates.count(Showing.Fate.LEFT),
                fates.count(Showing.Fate.WAITING));
    }
}
