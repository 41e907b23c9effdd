public import Events
import Names
import Watchlists

/// Writes answers as JSON Lines. Equal answers give equal bytes.
public struct AnswerWriter: Sendable {
  private let screener: Screener

  /// A writer of what a screener finds.
  public init(_ screener: Screener) { self.screener = screener }

  /// Writes `{"id":…,"matches":[…]}` and ends the line; `notes` tell what of the request was left out.
  func write(_ answer: ScreeningDesk.Answered, of read: ReadRequest, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("id")
    writer.value(read.id)
    writer.name("matches")
    writer.beginArray()
    for match in answer.matches { write(match, to: &writer) }
    writer.endArray()
    if let changed = answer.changed {
      writer.texts("changed", changed)
      writer.texts("gone", answer.gone)
    }
    if !answer.cleared.isEmpty { writer.texts("cleared", answer.cleared) }
    if !read.notes.isEmpty {
      writer.name("notes")
      writer.beginArray()
      for note in read.notes { writer.string(note.description) }
      writer.endArray()
    }
    writer.endObject()
    writer.newline()
  }

  /// Writes `{"id":…,"error":…}` in place of the answer.
  func write(_ unreadable: UnreadableRequest, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("id")
    writer.value(unreadable.id)
    writer.name("error")
    writer.string(unreadable.problem.description)
    writer.endObject()
    writer.newline()
  }

  private func write(_ answered: ScreeningDesk.AnsweredMatch, to writer: inout JSONWriter) {
    write(answered.match, key: answered.key, ofacScore: answered.ofacScore, to: &writer)
  }

  /// Writes a match as one object.
  ///
  /// - Parameters:
  ///   - words: the part of a text that was asked for.
  ///   - key: names request and party as they stand, for who remembers a decision.
  ///   - ofacScore: the score in OFAC's manner.
  public func write(
    _ match: ScreenMatch, words: String? = nil, key: String? = nil, ofacScore: Int? = nil, to writer: inout JSONWriter
  ) {
    let party = screener.parties[match.party]
    writer.beginObject()
    if let words { writer.text("words", words) }
    writer.text("entityId", match.entityID)
    writer.number("score", match.score)
    writer.text("name", match.name)
    writer.text("list", party.list.name)
    if let key { writer.text("key", key) }
    if let ofacScore {
      writer.name("ofacScore")
      writer.integer(ofacScore)
    }
    writer.name("why")
    writer.beginObject()
    writer.text("basis", match.basis.rawValue)
    writer.text("says", MatchSentence.text(match))
    if let why = match.why { write(why, nameScore: match.nameScore ?? 0, to: &writer) }
    if !match.identifiers.isEmpty { write(match.identifiers, to: &writer) }
    if !party.programmes.isEmpty { writer.texts("programs", party.programmes) }
    writer.text("listVersion", party.list.version)
    if let hash = party.list.sha256 { writer.text("listHash", hash) }
    writer.text("engine", Screener.engine)
    writer.endObject()
    writer.endObject()
  }

  private func write(_ why: Why, nameScore: Double, to writer: inout JSONWriter) {
    writer.number("nameScore", nameScore)
    writer.text("asked", why.asked)
    writer.text("listed", why.listed)
    writer.text("kind", why.kind.rawValue)
    writer.text("key", why.key.rawValue)
    writer.text("language", why.language.rawValue)
    if !why.parts.isEmpty {
      writer.name("parts")
      writer.beginArray()
      for part in why.parts {
        writer.beginObject()
        writer.text("asked", part.asked)
        writer.text("listed", part.listed)
        writer.text("agreement", part.agreement.rawValue)
        writer.number("bits", Double(part.bits), digits: 1)
        writer.endObject()
      }
      writer.endArray()
    }
    if !why.facts.isEmpty {
      writer.name("facts")
      writer.beginArray()
      for fact in why.facts {
        writer.beginObject()
        writer.text("fact", fact.fact.rawValue)
        writer.text("finding", fact.finding)
        writer.number("bits", Double(fact.bits), digits: 1)
        writer.endObject()
      }
      writer.endArray()
    }
  }

  private func write(_ identifiers: [IdentifierIndex.Match], to writer: inout JSONWriter) {
    writer.name("identifiers")
    writer.beginArray()
    for identifier in identifiers {
      writer.beginObject()
      writer.text("kind", identifier.kind.rawValue)
      if let label = identifier.label { writer.text("type", label) }
      writer.text("asked", identifier.stated)
      writer.text("listed", identifier.listed)
      writer.endObject()
    }
    writer.endArray()
  }
}

extension JSONWriter {
  fileprivate mutating func text(_ name: String, _ value: String) {
    self.name(name)
    string(value)
  }

  fileprivate mutating func texts(_ name: String, _ values: [String]) {
    self.name(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  /// A number with so many decimals at most.
  fileprivate mutating func number(_ name: String, _ value: Double, digits: Int = 4) {
    self.name(name)
    let scale = digits == 4 ? 10_000.0 : 10
    double((value * scale).rounded() / scale)
  }
}
