package askwalk.dataset.snapshot;

import askwalk.dataset.Dataset;
import askwalk.dataset.Fingerprint;

/** A data set with the fingerprint of the folder that it was read from. */
record Snapshot(Fingerprint fingerprint, Dataset dataset) {}
