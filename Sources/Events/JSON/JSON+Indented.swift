extension JSON {
  /// The value spread over lines for people and for comparing versions: two spaces a level, members in their order, a
  /// newline at the end.
  public var indented: String {
    var text = ""
    write(indent: "", to: &text)
    return text + "\n"
  }

  private func write(indent: String, to text: inout String) {
    let inner = indent + "  "
    switch self {
    case .array(let elements) where !elements.isEmpty:
      text += "[\n"
      for (place, element) in elements.enumerated() {
        text += inner
        element.write(indent: inner, to: &text)
        text += place == elements.count - 1 ? "\n" : ",\n"
      }
      text += indent + "]"
    case .object(let members) where !members.isEmpty:
      text += "{\n"
      for (place, member) in members.enumerated() {
        text += inner + JSON.string(member.name).compact + ": "
        member.value.write(indent: inner, to: &text)
        text += place == members.count - 1 ? "\n" : ",\n"
      }
      text += indent + "}"
    default: text += compact
    }
  }

  private var compact: String {
    var writer = JSONWriter()
    writer.value(self)
    return writer.text
  }
}
