/**
 * Files that are written as a whole or not at all, the hash that identifies data, and a checked binary format. The main
 * types are {@link askwalk.io.StagedFile} and {@link askwalk.io.BinaryReader}.
 */
package askwalk.io;
