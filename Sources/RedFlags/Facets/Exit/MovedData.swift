import Events

/// Data that left the firm's systems for personal places. Sizes in megabytes of 10^6 bytes.
struct MovedData: Sendable {
  private struct Entry {
    let at: Instant
    let megabytes: Double
  }

  private var recent = LastEntries<Entry>(32)
  private var seen = false
  private var repositories = 0
  private var most7 = 0.0
  private var most48 = 0.0
  private var hiredAt: Instant?
  private var early = 0.0
  private var warnedAt: Instant?
  private var usual = 0.0
  private var afterNotice: (megabytes: Double, ratio: Double)?

  /// A move of less than this to a personal repository is a settings file.
  private static let smallest = 1.0

  mutating func hire(at moment: Instant) { hiredAt = hiredAt ?? moment }

  /// Something happened that makes a thief hurry.
  mutating func warn(at moment: Instant) {
    warnedAt = moment
    usual = most48
  }

  /// Takes in a move; gives the features that it raises.
  mutating func move(_ data: DataMoved, ofFirm isFirmRepository: Bool, at moment: Instant) -> [ExitFeature] {
    seen = true
    let megabytes = max(0, data.bytes ?? 0) / 1e6
    var raised: [ExitFeature] = []
    if data.destination == .personalRepository, isFirmRepository || data.bytes == nil || megabytes >= Self.smallest {
      repositories += 1
      raised.append(.personalRepositoryMoves)
    }
    guard megabytes > 0, megabytes.isFinite else { return raised }
    recent.append(Entry(at: moment, megabytes: megabytes))
    let week = sum(within: 7, of: moment)
    if week > most7 {
      most7 = week
      raised.append(.movedMegabytes7)
    }
    if let hiredAt, moment.days(since: hiredAt) <= 7 {
      early += megabytes
      raised.append(.earlyMovedMegabytes)
    }
    if let warnedAt, moment.days(since: warnedAt) <= 2 {
      let since = recent.items.filter { $0.at >= warnedAt }.reduce(0) { $0 + $1.megabytes }
      if since > afterNotice?.megabytes ?? 0 {
        afterNotice = (since, since / max(usual, Self.smallest))
        raised.append(.movedAfterNotice)
      }
    }
    most48 = max(most48, sum(within: 2, of: moment))
    return raised
  }

  private func sum(within days: Double, of moment: Instant) -> Double {
    recent.items.reduce(0) { moment.days(since: $1.at) <= days ? $0 + $1.megabytes : $0 }
  }

  func write(into row: inout FacetRow<ExitFeature>) {
    guard seen else { return }
    row.set(.personalRepositoryMoves, repositories)
    row[.movedMegabytes7] = most7
    if hiredAt != nil { row[.earlyMovedMegabytes] = early }
    if let afterNotice {
      row[.movedAfterNotice] = afterNotice.megabytes
      row[.movedAfterNoticeRatio] = afterNotice.ratio
    }
  }
}
