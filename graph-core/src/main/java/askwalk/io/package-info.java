/**
 * Atomically written files, SHA-256 hashes, and a checked binary format. The main types are
 * {@link askwalk.io.StagedFile} and {@link askwalk.io.BinaryReader}.
 */
package askwalk.io;
