/**
 * An HTTP service of conversations, with a page to talk to: {@link askwalk.service.ConversationServer} serves the
 * policies of a {@link askwalk.service.Served}. {@code openapi.yaml} among the resources describes its interface.
 */
package askwalk.service;
