package askwalk.dataset.snapshot;

import askwalk.dataset.Dataset;
import askwalk.dataset.Fingerprint;

/** A data set, and all that its reading depended on. */
record Snapshot(Fingerprint fingerprint, Dataset dataset) {}
