import Events

extension JSONWriter {
  /// Writes a page of a listing.
  mutating func page<Item>(_ items: [Item], next: String?, _ write: (Item, inout JSONWriter) -> Void) {
    beginObject()
    name("items")
    beginArray()
    for item in items { write(item, &self) }
    endArray()
    member("next_cursor", next)
    endObject()
  }
}
