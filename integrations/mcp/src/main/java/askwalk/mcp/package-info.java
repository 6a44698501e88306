/**
 * The tools of {@link askwalk.conversation.tools.ConversationTools} for assistants that speak the Model Context
 * Protocol: {@link askwalk.mcp.StdioToolServer} over the standard streams of a process, {@link askwalk.mcp.ToolServlet}
 * over HTTP.
 */
package askwalk.mcp;
