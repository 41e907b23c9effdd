import Events

extension JSONWriter {
  /// Writes a member that is a text.
  mutating func put(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  /// Writes a member that is a text or null.
  mutating func put(_ name: String, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member that is a whole number.
  mutating func put(_ name: String, _ number: Int) {
    self.name(name)
    integer(number)
  }

  /// Writes a member that is a truth value.
  mutating func put(_ name: String, _ truth: Bool) {
    self.name(name)
    bool(truth)
  }

  /// Writes a member that is a list of texts.
  mutating func put(_ name: String, _ texts: [String]) {
    self.name(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// Writes a member that is a moment, RFC 3339, or null.
  mutating func put(_ name: String, _ time: Instant?) { put(name, time.map { Timestamp($0).text }) }

  /// Writes a page of a listing.
  mutating func page<Item>(_ items: [Item], next: String?, _ write: (Item, inout JSONWriter) -> Void) {
    beginObject()
    name("items")
    beginArray()
    for item in items { write(item, &self) }
    endArray()
    put("next_cursor", next)
    endObject()
  }
}
