package askwalk.policy.scpr;

import askwalk.nn.ReplayMemory;

/**
 * What was seen and done in one dialogue. Recording a turn again overwrites it; the next dialogue uses its room, which
 * is for the actions that cost one: no early stop is marked here, so that none is free.
 */
final class Trace {

    private static final int MAY_ASK = 1 << QConsultation.ASK;
    private static final int MAY_RECOMMEND = 1 << QConsultation.RECOMMEND;

    private final float[][] states;
    private final int[] actions;
    private final int[] allowed;

    Trace(int maxActions, int stateSize) {
        states = new float[maxActions][stateSize];
        actions = new int[maxActions];
        allowed = new int[maxActions];
    }

    void record(int turn, float[] state, boolean possible, boolean asks) {
        System.arraycopy(state, 0, states[turn], 0, state.length);
        actions[turn] = asks ? QConsultation.ASK : QConsultation.RECOMMEND;
        allowed[turn] = MAY_RECOMMEND | (possible ? MAY_ASK : 0);
    }

    /** Has a turn remembered, which the next one follows unless it is the last. */
    void remember(int turn, boolean last, float reward, ReplayMemory memory) {
        int next = last ? turn : turn + 1;
        memory.add(states[turn], actions[turn], reward, states[next], last ? ReplayMemory.NONE_ALLOWED : allowed[next]);
    }
}
