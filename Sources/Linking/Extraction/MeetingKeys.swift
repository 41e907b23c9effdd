public import Events
import Hashing

/// A key under which a store remembers who showed a value: a kind and 128 bits that tell nothing of the value itself, but may be guessed
/// from it, so that a store keeps them under a secret.
public struct MeetingKey: Sendable, Hashable, Comparable {
  /// What sort of key it is: that of an ``IdentifierKind``, or one of parts and names.
  public let kind: UInt8
  /// The upper half.
  public let high: UInt64
  /// The lower half.
  public let low: UInt64

  /// Kinds of keys that are no whole identifiers.
  private enum Part: UInt8 {
    case text = 0xf0
    case picture
    case subject
    case house
  }

  init(_ identifier: Identifier) {
    kind = identifier.kind.rawValue
    high = identifier.high
    low = identifier.low
  }

  private init(_ part: Part, _ words: String) {
    kind = part.rawValue
    (high, low) = Murmur3.hash(words, seed: UInt32(part.rawValue))
  }

  /// A band of a text's sketch.
  static func band(_ kind: IdentifierKind, _ number: Int, _ value: UInt64) -> MeetingKey {
    MeetingKey(.text, "\(kind.rawValue) \(number) \(value)")
  }

  /// A piece of a picture's hash.
  static func piece(_ kind: IdentifierKind, _ number: Int, _ word: UInt16) -> MeetingKey {
    MeetingKey(.picture, "\(kind.rawValue) \(number) \(word)")
  }

  /// A subject, for those who name it.
  static func subject(_ subject: SubjectID, of tenant: String) -> MeetingKey {
    MeetingKey(.subject, "\(tenant) \(subject.text)")
  }

  /// A house. Who lives there need not share a door, but says of the house whether it has flats.
  static func house(_ house: UInt64) -> MeetingKey { MeetingKey(.house, "\(house)") }

  /// With more subjects than this a key of the kind says nothing about any two of them: for identifiers the hub cap, for parts as many
  /// as the searches in memory look at, and who is named by more people than that is an institution.
  public static func cap(ofKind kind: UInt8) -> Int {
    if let kind = IdentifierKind(rawValue: kind) { return caps[kind] }
    return kind == Part.subject.rawValue ? 512 : 256
  }

  private static let caps = HubCaps()

  /// By hash: an order that is the same everywhere and means nothing.
  public static func < (left: MeetingKey, right: MeetingKey) -> Bool {
    (left.high, left.low, left.kind) < (right.high, right.low, right.kind)
  }
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

  /// No keys.
  public init() {}

  /// Adds the keys of what an event shows and of whom it names.
  public mutating func add(_ event: Event) {
    var traces = Traces()
    IdentifierExtraction.extract(event, into: &traces)
    add(traces)
    // Who names a subject meets it, and so does whoever names it too.
    for house in Self.houses(in: event.payload) { add(.house(house)) }
    for subject in [event.subject] + Self.named(in: event.payload) { add(.subject(subject, of: event.tenant)) }
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
        add(.band(identifier.kind, band, sketch.band(band)))
      }
    }
    for (identifier, picture) in traces.pictures {
      for piece in 0..<16 {
        let word = picture.piece(piece)
        add(.piece(identifier.kind, piece, word))
        for bit in 0..<16 { sought.insert(.piece(identifier.kind, piece, word ^ 1 << UInt16(bit))) }
      }
    }
  }

  private mutating func add(_ key: MeetingKey) {
    stored.insert(key)
    sought.insert(key)
  }

  /// The houses of the addresses in an event.
  private static func houses(in payload: Payload) -> [UInt64] {
    switch payload {
    case .profileChanged(let profile): (profile.addresses ?? []).flatMap(\.buildings)
    case .documentSubmitted(let submitted): submitted.document.address?.buildings ?? []
    case .shipmentUpdated(let shipment): shipment.to?.buildings ?? []
    default: []
    }
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
