import Names
import Watchlists

/// Screens stored customers against what changed between two editions of the lists, instead of against everything.
///
/// Only parties that are new, gone or changed are searched, weighed as they weigh in their whole edition; who comes near one of them
/// is screened in full. Most customers come near none, which a sieve over the changed names tells in a few microseconds. So the alerts on
/// these parties are exactly those of a full re-screening, at a fraction of its cost.
public struct Rescreener: Sendable {
  /// The lists as they are.
  public let current: Screener
  /// Parties that are new, gone, or changed.
  public let changes: Int

  private let appeared: Part
  private let vanished: Part
  private let sieve: NameSieve

  /// Some parties of a whole, and their places in it.
  private struct Part: Sendable {
    var screener: Screener
    var places: [Int]
  }

  /// Compares two editions.
  public init(from old: Screener, to new: Screener) {
    let diff = ListDiff(from: old.parties, to: new.parties)
    let after = Set(diff.added.map(PartyKey.init) + diff.changed.map { PartyKey($0.after) })
    let before = Set(diff.removed.map(PartyKey.init) + diff.changed.map { PartyKey($0.before) })
    current = new
    changes = diff.added.count + diff.removed.count + diff.changed.count
    appeared = Self.part(of: new, after)
    vanished = Self.part(of: old, before)
    sieve = NameSieve([appeared.screener.names, vanished.screener.names])
  }

  private static func part(of whole: Screener, _ keys: Set<PartyKey>) -> Part {
    let places = whole.parties.indices.filter { keys.contains(PartyKey(whole.parties[$0])) }
    return Part(screener: Screener(part: places.map { whole.parties[$0] }, of: whole), places: places)
  }

  /// What a change means for one customer.
  public struct Change: Sendable, Hashable {
    /// The answer of a full screening against the lists as they are.
    public var answer: ScreenAnswer
    /// The positions, in `Screener.parties` of the lists as they are, of new and changed parties that the customer may be.
    public var touched: [Int]
    /// Identifiers of parties that the customer may have been, and that are gone or changed so that they no longer come near.
    public var gone: [String]
  }

  /// The change for one customer; nil when no party that changed comes near, before or after.
  public func screen(_ request: ScreenRequest, _ options: ScreenOptions = ScreenOptions()) -> Change? {
    let prepared = current.prepared(request)
    guard mayBeTouched(request, prepared, options) else { return nil }
    let quick = ScreenOptions(threshold: options.threshold, limit: 1000, explains: false)
    let now = appeared.screener.screen(request, prepared, quick).matches
    let then = vanished.screener.screen(request, prepared, quick).matches
    guard !now.isEmpty || !then.isEmpty else { return nil }
    // An identifier names a party on its own list only.
    let near = Set(now.map { PartyKey(appeared.screener.parties[$0.party]) })
    var gone: [PartyKey] = []
    for key in then.map({ PartyKey(vanished.screener.parties[$0.party]) }) where !near.contains(key) && !gone.contains(key) {
      gone.append(key)
    }
    return Change(
      answer: current.screen(request, prepared, options), touched: now.map { appeared.places[$0.party] }.sorted(),
      gone: gone.map(\.id))
  }

  /// False when no party that changed has an identifier of the customer or comes near by name.
  private func mayBeTouched(_ request: ScreenRequest, _ prepared: PreparedQuery, _ options: ScreenOptions) -> Bool {
    if !request.wallets.isEmpty || !request.numbers.isEmpty || !request.contacts.isEmpty {
      for screener in [appeared.screener, vanished.screener] where screener.hasIdentifier(of: request) { return true }
    }
    return sieve.mayMatch(prepared, atLeast: options.threshold)
  }
}
