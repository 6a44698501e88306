package askwalk.nn;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A replay memory: a ring buffer of the most recent transitions of many conversations. A transition consists of a
 * state, an action, a reward, the next state and the actions allowed there. The arrays grow on demand. Not safe for
 * concurrent use.
 */
public final class ReplayMemory {

    /** The value of {@link #nextAllowed(int)} after a terminal transition. */
    public static final int NONE_ALLOWED = 0;

    /** Every integer up to 2^24 is exactly representable as a float. */
    private static final int MAX_CAPACITY = 1 << 24;

    private final int capacity;
    private final int stateSize;
    /** The states, row-major, [capacity][stateSize], allocated on demand. */
    private float[] states = new float[0];
    /** The next states, in the same layout; zeros after terminal transitions. */
    private float[] nextStates = new float[0];

    private float[] rewards = new float[0];
    private byte[] actions = new byte[0];
    private int[] nextAllowed = new int[0];
    private int size;
    /** The index of the oldest transition, which is the next to be overwritten if the memory is full. */
    private int oldest;

    /**
     * Creates an empty memory.
     *
     * @param capacity the maximum number of transitions; the oldest are overwritten
     * @param stateSize the length of an encoded state
     * @throws IllegalArgumentException if the capacity is not from 1 to 2^24, or the states would not fit into one
     *     array
     */
    public ReplayMemory(int capacity, int stateSize) {
        if (capacity < 1 || capacity > MAX_CAPACITY || (long) capacity * stateSize > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a replay memory of " + capacity + " transitions with " + stateSize
                    + " numbers each is too large: set a smaller memory");
        }
        this.capacity = capacity;
        this.stateSize = stateSize;
    }

    /**
     * Adds a transition.
     *
     * @param state the state, [stateSize]
     * @param action the action taken, from 0 to 23
     * @param reward the immediate reward
     * @param next the next state, [stateSize]; ignored after a terminal transition
     * @param allowedNext the bit mask of the actions allowed in the next state, or {@link #NONE_ALLOWED} after a
     *     terminal transition
     */
    public void add(float[] state, int action, float reward, float[] next, int allowedNext) {
        int index = size < capacity ? size : oldest;
        if (size < capacity) {
            ensureCapacity(++size);
        } else {
            oldest = (oldest + 1) % capacity;
        }
        System.arraycopy(state, 0, states, index * stateSize, stateSize);
        if (allowedNext == NONE_ALLOWED) {
            Arrays.fill(nextStates, index * stateSize, (index + 1) * stateSize, 0f);
        } else {
            System.arraycopy(next, 0, nextStates, index * stateSize, stateSize);
        }
        actions[index] = (byte) action;
        rewards[index] = reward;
        nextAllowed[index] = allowedNext;
    }

    /**
     * Returns the number of stored transitions.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /**
     * Returns the length of an encoded state.
     *
     * @return the number
     */
    public int stateSize() {
        return stateSize;
    }

    /**
     * Samples distinct transitions uniformly.
     *
     * @param random the source of randomness
     * @param into receives their indices
     * @throws IllegalArgumentException if fewer are stored
     */
    public void sample(SplittableRandom random, int[] into) {
        if (into.length > size) {
            throw new IllegalArgumentException(
                    "cannot sample " + into.length + " transitions: only " + size + " are stored");
        }
        for (int i = 0; i < into.length; i++) {
            int index = random.nextInt(size);
            while (contains(into, i, index)) {
                index = random.nextInt(size);
            }
            into[i] = index;
        }
    }

    /**
     * Copies the state of a transition.
     *
     * @param index the index of the transition
     * @param into receives the state, [stateSize]
     */
    public void state(int index, float[] into) {
        System.arraycopy(states, index * stateSize, into, 0, stateSize);
    }

    /**
     * Copies the next state of a transition.
     *
     * @param index the index of the transition
     * @param into receives the state, [stateSize]
     */
    public void nextState(int index, float[] into) {
        System.arraycopy(nextStates, index * stateSize, into, 0, stateSize);
    }

    /**
     * Returns the action of a transition.
     *
     * @param index the index of the transition
     * @return the action
     */
    public int action(int index) {
        return actions[index];
    }

    /**
     * Returns the reward of a transition.
     *
     * @param index the index of the transition
     * @return the reward
     */
    public float reward(int index) {
        return rewards[index];
    }

    /**
     * Returns the actions allowed in the next state.
     *
     * @param index the index of the transition
     * @return their bit mask; {@link #NONE_ALLOWED} if the transition was terminal
     */
    public int nextAllowed(int index) {
        return nextAllowed[index];
    }

    /**
     * Saves all transitions.
     *
     * @param name the prefix of the matrix names
     * @param into receives copies
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
     * Restores a saved memory.
     *
     * @param checkpoint the checkpoint with the matrices
     * @param name the prefix of the matrix names
     * @param capacity the capacity, as before
     * @param stateSize the length of an encoded state, as before
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

    private void ensureCapacity(int transitions) {
        if (transitions > actions.length) {
            int newCapacity = (int) Math.min(capacity, Math.max(transitions, 2L * actions.length));
            states = Arrays.copyOf(states, newCapacity * stateSize);
            nextStates = Arrays.copyOf(nextStates, newCapacity * stateSize);
            rewards = Arrays.copyOf(rewards, newCapacity);
            actions = Arrays.copyOf(actions, newCapacity);
            nextAllowed = Arrays.copyOf(nextAllowed, newCapacity);
        }
    }

    private static boolean contains(int[] sampled, int end, int index) {
        for (int i = 0; i < end; i++) {
            if (sampled[i] == index) {
                return true;
            }
        }
        return false;
    }
}
