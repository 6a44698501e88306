/** Randomness that can be repeated: all chance comes from a {@link askwalk.random.Seed}. */
package askwalk.random;
