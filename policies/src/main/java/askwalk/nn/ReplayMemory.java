package askwalk.nn;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The last so many turns of many conversations, to learn from again: what was seen, what was done, what it brought, and
 * what was seen next. Its room grows as it is needed. Not safe for concurrent use.
 */
public final class ReplayMemory {

    /** What {@link #nextAllowed(int)} says of a turn that was the last one. */
    public static final int NONE_ALLOWED = 0;

    /** Up to here every whole number is a float. */
    private static final int LARGEST_CAPACITY = 1 << 24;

    private final int capacity;
    private final int stateSize;
    private float[] states = new float[0];
    private float[] nextStates = new float[0];
    private float[] rewards = new float[0];
    private byte[] actions = new byte[0];
    private int[] nextAllowed = new int[0];
    private int size;
    private int oldest;

    /**
     * Makes an empty memory.
     *
     * @param capacity how many turns it remembers; older ones are forgotten
     * @param stateSize how many numbers describe a state
     * @throws IllegalArgumentException if so many states are more numbers than an array may have
     */
    public ReplayMemory(int capacity, int stateSize) {
        if (capacity < 1 || capacity > LARGEST_CAPACITY || (long) capacity * stateSize > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a memory of " + capacity + " turns with " + stateSize
                    + " numbers each is too large: set a smaller memory");
        }
        this.capacity = capacity;
        this.stateSize = stateSize;
    }

    /**
     * Remembers a turn.
     *
     * @param state what was seen
     * @param action what was done, from 0 to 23
     * @param reward what it brought
     * @param next what was seen next; whatever it is, it does not count after the last turn
     * @param allowedNext which actions could be taken next, one bit each, or {@link #NONE_ALLOWED} after the last turn
     */
    public void add(float[] state, int action, float reward, float[] next, int allowedNext) {
        int place = size < capacity ? size : oldest;
        if (size < capacity) {
            ensureRoom(++size);
        } else {
            oldest = (oldest + 1) % capacity;
        }
        System.arraycopy(state, 0, states, place * stateSize, stateSize);
        if (allowedNext == NONE_ALLOWED) {
            Arrays.fill(nextStates, place * stateSize, (place + 1) * stateSize, 0f);
        } else {
            System.arraycopy(next, 0, nextStates, place * stateSize, stateSize);
        }
        actions[place] = (byte) action;
        rewards[place] = reward;
        nextAllowed[place] = allowedNext;
    }

    /**
     * Returns how many turns are remembered.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /**
     * Returns how many numbers describe a state.
     *
     * @return the number
     */
    public int stateSize() {
        return stateSize;
    }

    /**
     * Draws different turns, each with the same probability.
     *
     * @param random draws them
     * @param into is filled with their places
     * @throws IllegalArgumentException if fewer are remembered
     */
    public void sample(SplittableRandom random, int[] into) {
        if (into.length > size) {
            throw new IllegalArgumentException(size + " turns are remembered, not " + into.length);
        }
        for (int i = 0; i < into.length; i++) {
            int place = random.nextInt(size);
            while (contains(into, i, place)) {
                place = random.nextInt(size);
            }
            into[i] = place;
        }
    }

    /**
     * Copies what was seen.
     *
     * @param place of the turn
     * @param into gets the state
     */
    public void state(int place, float[] into) {
        System.arraycopy(states, place * stateSize, into, 0, stateSize);
    }

    /**
     * Copies what was seen next.
     *
     * @param place of the turn
     * @param into gets the state
     */
    public void nextState(int place, float[] into) {
        System.arraycopy(nextStates, place * stateSize, into, 0, stateSize);
    }

    /**
     * Returns what was done.
     *
     * @param place of the turn
     * @return the action
     */
    public int action(int place) {
        return actions[place];
    }

    /**
     * Returns what it brought.
     *
     * @param place of the turn
     * @return the reward
     */
    public float reward(int place) {
        return rewards[place];
    }

    /**
     * Returns which actions could be taken next.
     *
     * @param place of the turn
     * @return one bit each; {@link #NONE_ALLOWED} if the turn was the last one
     */
    public int nextAllowed(int place) {
        return nextAllowed[place];
    }

    /**
     * Saves all turns.
     *
     * @param name stands before the names of the matrices
     * @param into gets copies
     */
    public void save(String name, Map<String, Matrix> into) {
        into.put(name + ".states", new Matrix(size, stateSize, Arrays.copyOf(states, size * stateSize)));
        into.put(name + ".next", new Matrix(size, stateSize, Arrays.copyOf(nextStates, size * stateSize)));
        float[] others = new float[3 * size];
        for (int i = 0; i < size; i++) {
            others[3 * i] = actions[i];
            others[3 * i + 1] = rewards[i];
            others[3 * i + 2] = nextAllowed[i];
        }
        into.put(name + ".others", new Matrix(size, 3, others));
        into.put(name + ".oldest", new Matrix(1, 1, new float[] {oldest}));
    }

    /**
     * Makes a memory from what was saved.
     *
     * @param checkpoint has the matrices
     * @param name the name they were saved under
     * @param capacity as it was
     * @param stateSize as it was
     * @return the memory
     * @throws IllegalArgumentException if a matrix is missing or has another shape
     */
    public static ReplayMemory restore(Checkpoint checkpoint, String name, int capacity, int stateSize) {
        ReplayMemory memory = new ReplayMemory(capacity, stateSize);
        Matrix saved = checkpoint.matrices().get(name + ".others");
        int size = saved == null ? 0 : Math.min(saved.rows(), capacity);
        float[] others = checkpoint.matrix(name + ".others", size, 3).values();
        memory.size = size;
        memory.states =
                checkpoint.matrix(name + ".states", size, stateSize).values().clone();
        memory.nextStates =
                checkpoint.matrix(name + ".next", size, stateSize).values().clone();
        memory.actions = new byte[size];
        memory.rewards = new float[size];
        memory.nextAllowed = new int[size];
        for (int i = 0; i < size; i++) {
            memory.actions[i] = (byte) others[3 * i];
            memory.rewards[i] = others[3 * i + 1];
            memory.nextAllowed[i] = (int) others[3 * i + 2];
        }
        memory.oldest = (int) checkpoint.matrix(name + ".oldest", 1, 1).values()[0];
        return memory;
    }

    private void ensureRoom(int turns) {
        if (turns > actions.length) {
            int room = (int) Math.min(capacity, Math.max(turns, 2L * actions.length));
            states = Arrays.copyOf(states, room * stateSize);
            nextStates = Arrays.copyOf(nextStates, room * stateSize);
            rewards = Arrays.copyOf(rewards, room);
            actions = Arrays.copyOf(actions, room);
            nextAllowed = Arrays.copyOf(nextAllowed, room);
        }
    }

    private static boolean contains(int[] places, int end, int place) {
        for (int i = 0; i < end; i++) {
            if (places[i] == place) {
                return true;
            }
        }
        return false;
    }
}
