/** Files that are written as a whole or not at all. The main type is {@link askwalk.io.StagedFile}. */
package askwalk.io;
