/** Reproducible randomness: every random number comes from a {@link askwalk.random.Seed}. */
package askwalk.random;
