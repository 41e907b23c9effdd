import Events

/// A listing that is read page by page.
struct Listing: Sendable {
  /// The parameters that every listing has.
  static let parameters = [
    RouteDescription.Parameter(name: "limit", place: .query, text: "How many entries at once.", schema: Schema.integer(1...200)),
    RouteDescription.Parameter(
      name: "cursor", place: .query, text: "Where to go on: `next_cursor` of the page before.", schema: Schema.text(1...1000)),
  ]

  private let cursor: Cursor
  /// How many entries are wanted.
  let limit: Int
  /// After which entry the page begins; nil for the first page.
  let place: String?

  /// What a call asks of a listing. Cursors are good for this route, tenant and filters alone.
  init(_ call: Call, _ secret: ServiceSecret, filters: [String] = []) throws(Problem) {
    cursor = Cursor(secret, listing: [call.route.description.id, try call.signedIn().tenant] + filters)
    limit = try call.limit()
    if let text = call.query["cursor"] { place = try cursor.place(text) } else { place = nil }
  }

  /// The answer: of one entry more than was wanted, the last only shows that there is a next page.
  func reply<Item>(_ items: [Item], place: (Item) -> String, _ write: (Item, inout JSONWriter) -> Void) -> Reply {
    let shown = Array(items.prefix(limit))
    let next = items.count > limit ? shown.last.map { cursor.text(place($0)) } : nil
    return .json { $0.page(shown, next: next, write) }
  }
}
