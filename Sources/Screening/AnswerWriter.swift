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
      writer.member("changed", changed)
      writer.member("gone", answer.gone)
    }
    if !answer.cleared.isEmpty { writer.member("cleared", answer.cleared) }
    if !read.notes.isEmpty { writer.member("notes", read.notes.map(\.description)) }
    writer.endObject()
    writer.newline()
  }

  /// Writes `{"id":…,"error":…}` in place of the answer.
  func write(_ unreadable: UnreadableRequest, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("id")
    writer.value(unreadable.id)
    writer.member("error", unreadable.problem.description)
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
    writer.memberIfPresent("words", words)
    writer.member("entityId", match.entityID)
    writer.member("score", match.score, decimals: 4)
    writer.member("name", match.name)
    writer.member("list", party.list.name)
    writer.memberIfPresent("key", key)
    if let ofacScore { writer.member("ofacScore", ofacScore) }
    writer.name("why")
    writer.beginObject()
    writer.member("basis", match.basis.rawValue)
    writer.member("says", MatchSentence.text(match))
    if let why = match.why { write(why, nameScore: match.nameScore ?? 0, to: &writer) }
    if !match.identifiers.isEmpty { write(match.identifiers, to: &writer) }
    if !party.programmes.isEmpty { writer.member("programs", party.programmes) }
    writer.member("listVersion", party.list.version)
    writer.memberIfPresent("listHash", party.list.sha256)
    writer.member("engine", Screener.engine)
    writer.endObject()
    writer.endObject()
  }

  private func write(_ why: Why, nameScore: Double, to writer: inout JSONWriter) {
    writer.member("nameScore", nameScore, decimals: 4)
    writer.member("asked", why.asked)
    writer.member("listed", why.listed)
    writer.member("kind", why.kind.rawValue)
    writer.member("key", why.key.rawValue)
    writer.member("language", why.language.rawValue)
    if !why.parts.isEmpty {
      writer.name("parts")
      writer.beginArray()
      for part in why.parts {
        writer.beginObject()
        writer.member("asked", part.asked)
        writer.member("listed", part.listed)
        writer.member("agreement", part.agreement.rawValue)
        writer.member("bits", Double(part.bits), decimals: 1)
        writer.endObject()
      }
      writer.endArray()
    }
    if !why.facts.isEmpty {
      writer.name("facts")
      writer.beginArray()
      for fact in why.facts {
        writer.beginObject()
        writer.member("fact", fact.fact.rawValue)
        writer.member("finding", fact.finding)
        writer.member("bits", Double(fact.bits), decimals: 1)
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
      writer.member("kind", identifier.kind.rawValue)
      writer.memberIfPresent("type", identifier.label)
      writer.member("asked", identifier.stated)
      writer.member("listed", identifier.listed)
      writer.endObject()
    }
    writer.endArray()
  }
}
