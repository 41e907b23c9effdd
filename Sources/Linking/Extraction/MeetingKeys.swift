public import Events
import Hashing

/// A key under which a store remembers who showed a value: 128 bits that tell nothing of the value itself, but may be guessed from it, so
/// that a store keeps them under a secret.
public struct MeetingKey: Sendable, Hashable, Comparable {
  /// The upper half.
  public let high: UInt64
  /// The lower half.
  public let low: UInt64
  /// With more subjects than this the value says nothing about any two of them.
  public let cap: Int

  init(_ identifier: Identifier) {
    high = identifier.high
    low = identifier.low
    cap = MeetingKeys.caps[identifier.kind]
  }

  /// The key of a part of a value, or of a subject's own name.
  init(part: String, cap: Int) {
    (high, low) = Murmur3.hash(part, seed: 0x6d65_6574)
    self.cap = cap
  }

  /// By hash: an order that is the same everywhere and means nothing.
  public static func < (left: MeetingKey, right: MeetingKey) -> Bool { (left.high, left.low) < (right.high, right.low) }
}

/// The keys under which a store remembers who showed a value, and those under which it looks for others who showed the same or nearly
/// the same one: whoever meets under ``Registry``'s rules, or stands in a tie that one of them stated, shares a key.
///
/// Equal values share their identifier. Nearly equal texts share one of their sketch's 32 bands (see `TextIndex`: one pair in some ten
/// thousand at the reach is missed). Nearly equal pictures share one of sixteen pieces but for one bit (see `PictureIndex`: none is
/// missed), so of these each piece is stored and its seventeen near words are sought.
public struct MeetingKeys: Sendable, Hashable {
  /// What is remembered.
  public private(set) var stored: Set<MeetingKey> = []
  /// What is looked for.
  public private(set) var sought: Set<MeetingKey> = []

  static let caps = HubCaps()
  /// As many near pictures and texts as the searches in memory look at.
  private static let nearCap = 256
  /// A person with more ties than this is an institution.
  private static let tieCap = 512

  /// No keys.
  public init() {}

  /// Adds the keys of what an event shows and of whom it names.
  public mutating func add(_ event: Event) {
    var traces = Traces()
    IdentifierExtraction.extract(event, into: &traces)
    add(traces)
    add(subject: event.subject, of: event.tenant)
    for other in Self.named(in: event.payload) { add(subject: other, of: event.tenant) }
  }

  /// Adds other keys.
  public mutating func formUnion(_ other: MeetingKeys) {
    stored.formUnion(other.stored)
    sought.formUnion(other.sought)
  }

  private mutating func add(_ traces: Traces) {
    for trace in traces.identifiers { add(MeetingKey(trace.identifier)) }
    for flow in traces.outflows { add(MeetingKey(flow.cashOut)) }
    for (identifier, sketch) in traces.texts {
      for band in 0..<(TextSketch.width / 4) {
        add(MeetingKey(part: "band \(identifier.kind.rawValue) \(band) \(sketch.band(band))", cap: Self.nearCap))
      }
    }
    for (identifier, picture) in traces.pictures {
      for piece in 0..<16 {
        let word = picture.piece(piece)
        add(Self.key(identifier.kind, piece, word))
        for bit in 0..<16 { sought.insert(Self.key(identifier.kind, piece, word ^ 1 << UInt16(bit))) }
      }
    }
  }

  /// Who names a subject meets it, and so does whoever names it too.
  private mutating func add(subject: SubjectID, of tenant: String) {
    add(MeetingKey(part: "subject \(tenant) \(subject.text)", cap: Self.tieCap))
  }

  private mutating func add(_ key: MeetingKey) {
    stored.insert(key)
    sought.insert(key)
  }

  private static func key(_ kind: IdentifierKind, _ piece: Int, _ word: UInt16) -> MeetingKey {
    MeetingKey(part: "piece \(kind.rawValue) \(piece) \(word)", cap: nearCap)
  }

  /// The other subjects that an event ties its own to.
  private static func named(in payload: Payload) -> [SubjectID] {
    switch payload {
    case .subjectOpened(let opened): opened.referredBy.flatMap { SubjectID($0) }.map { [$0] } ?? []
    case .subjectLinked(let link): [link.to]
    case .ratingGiven(let rating): [rating.to]
    default: []
    }
  }
}
