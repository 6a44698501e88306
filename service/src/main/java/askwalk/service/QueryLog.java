package askwalk.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The latest queries of conversations, by conversation and turn. The graph of a service adds its queries; those that a
 * thread adds while it works on a request belong to the conversation of that request, others to none. They are in
 * memory only, and the oldest ones give way: of a conversation beyond a number, and of the conversations that were not
 * continued for the longest time beyond a total size. Safe for use by any number of threads.
 */
public final class QueryLog {

    /** The maximum number of queries of a conversation. */
    static final int MAX_QUERIES = 500;

    /** The default of the maximum size of all queries together, in characters. */
    private static final long MAX_SIZE = 16 << 20;

    /** The turn of a call that has failed: that of the latest queries before. */
    private static final int LATEST = 0;

    /** The queries of the calls that run, by thread. Each list is used by its thread only. */
    private final Map<Thread, List<GraphQuery>> running = new ConcurrentHashMap<>();

    private final long maxSize;

    /** The conversations, ascending by the time of their latest query; guarded by itself. */
    private final Map<String, Deque<Entry>> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** The size of all entries; guarded by them. */
    private long size;

    private record Entry(int turn, GraphQuery query, int size) {}

    /**
     * The queries behind a turn.
     *
     * @param turn the number of the turn, from 1
     * @param queries the queries, in their order
     */
    record OfTurn(int turn, List<GraphQuery> queries) {}

    /** Creates an empty log. */
    public QueryLog() {
        this(MAX_SIZE);
    }

    /** Creates an empty log with another maximum size, in characters. */
    QueryLog(long maxSize) {
        this.maxSize = maxSize;
    }

    /**
     * Adds a query of the conversation that the calling thread works on. Ignored if there is none.
     *
     * @param query the query
     */
    public void add(GraphQuery query) {
        Objects.requireNonNull(query, "query");
        List<GraphQuery> queries = running.get(Thread.currentThread());
        if (queries != null) {
            queries.add(query);
        }
    }

    /**
     * Runs a call on a conversation, and keeps its queries.
     *
     * @param turn returns the turn that the conversation is at after a call that has succeeded
     */
    <T> T during(String id, Supplier<T> call, IntSupplier turn) {
        List<GraphQuery> queries = new ArrayList<>();
        running.put(Thread.currentThread(), queries);
        int reached = LATEST;
        try {
            T result = call.get();
            reached = turn.getAsInt();
            return result;
        } finally {
            running.remove(Thread.currentThread());
            keep(id, reached, queries);
        }
    }

    /** Runs a call, or a part of one, whose queries are not behind a turn. */
    <T> T without(Supplier<T> call) {
        List<GraphQuery> queries = running.remove(Thread.currentThread());
        try {
            return call.get();
        } finally {
            if (queries != null) {
                running.put(Thread.currentThread(), queries);
            }
        }
    }

    private void keep(String id, int reached, List<GraphQuery> queries) {
        synchronized (entries) {
            Deque<Entry> kept = entries.computeIfAbsent(id, any -> new ArrayDeque<>());
            while (reached != LATEST && !kept.isEmpty() && kept.getLast().turn > reached) {
                size -= kept.removeLast().size; // undone
            }
            int turn = reached != LATEST ? reached : kept.isEmpty() ? LATEST : kept.getLast().turn;
            for (GraphQuery query : turn == LATEST ? List.<GraphQuery>of() : queries) {
                Entry entry = new Entry(turn, query, size(query));
                kept.add(entry);
                size += entry.size;
                if (kept.size() > MAX_QUERIES) {
                    size -= kept.remove().size;
                }
            }
            if (kept.isEmpty()) {
                entries.remove(id);
            }
            while (size > maxSize) {
                forget(entries.keySet().iterator().next());
            }
        }
    }

    private static int size(GraphQuery query) {
        return query.statement().length() + query.parameters().toString().length();
    }

    /** Forgets the queries of a conversation. */
    void forget(String id) {
        synchronized (entries) {
            Deque<Entry> removed = entries.remove(id);
            if (removed != null) {
                removed.forEach(entry -> size -= entry.size);
            }
        }
    }

    /** Returns the queries of a conversation by ascending turn; turns without queries are left out. */
    List<OfTurn> of(String id) {
        Map<Integer, List<GraphQuery>> turns = new LinkedHashMap<>();
        synchronized (entries) {
            Deque<Entry> kept = entries.getOrDefault(id, new ArrayDeque<>());
            kept.forEach(entry ->
                    turns.computeIfAbsent(entry.turn, any -> new ArrayList<>()).add(entry.query));
        }
        return turns.entrySet().stream()
                .map(each -> new OfTurn(each.getKey(), each.getValue()))
                .toList();
    }
}
