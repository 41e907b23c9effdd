public import Events

/// A message in the form that Slack's incoming webhooks, and what is compatible with them, take. Foreign text is escaped and cannot
/// mention people or channels.
public enum ChatMessage {
  /// Makes a message about an effect.
  ///
  /// - Parameters:
  ///   - title: one line.
  ///   - lines: what happened and what is to be done.
  ///   - link: the case in the console.
  public static func json(title: String, lines: [String], link: String?) -> JSON {
    var blocks: [JSON] = [
      .object([
        JSONMember("type", .string("header")),
        JSONMember(
          "text",
          .object([
            JSONMember("type", .string("plain_text")), JSONMember("text", .string(cut(title, 150))),
            JSONMember("emoji", .bool(false)),
          ])),
      ])
    ]
    // At most 50 blocks of 3,000 characters are taken.
    for line in lines.prefix(40) { blocks.append(section(escaped(line))) }
    if let link { blocks.append(section("<\(escaped(link).replacing("|", with: "%7C"))|→>")) }
    return .object([JSONMember("text", .string(cut(escaped(title), 3_000))), JSONMember("blocks", .array(blocks))])
  }

  private static func section(_ text: String) -> JSON {
    .object([
      JSONMember("type", .string("section")),
      JSONMember("text", .object([JSONMember("type", .string("mrkdwn")), JSONMember("text", .string(cut(text, 3_000)))])),
    ])
  }

  /// The three characters that Slack gives a meaning; without `<` nothing can mention or link.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func cut(_ text: String, _ length: Int) -> String {
    text.count <= length ? text : String(text.prefix(length - 1)) + "…"
  }
}
