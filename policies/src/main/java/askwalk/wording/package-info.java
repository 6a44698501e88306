/**
 * The texts of a conversation in several languages: {@link askwalk.wording.Wording} renders each
 * {@link askwalk.wording.Message} from the template of a language. English and German are included.
 */
package askwalk.wording;
