import Events

/// Whether a subject's names differ from those of the subjects it meets: compared once for each state of both ends' names.
final class NameVerdictCache {
  private struct Key: Hashable {
    let other: UInt32
    let ownNames: Int
    let otherNames: Int
  }

  private var verdicts: [Key: Bool?] = [:]

  /// See ``NameMatch/differ(_:_:)-(_,[Names.PersonName])``: nil when it cannot be told.
  func differ(_ subject: UInt32, _ other: UInt32, _ ledger: Ledger, asOf moment: Instant) -> Bool? {
    let key = Key(
      other: other, ownNames: ledger.nameCount(of: subject, asOf: moment), otherNames: ledger.nameCount(of: other, asOf: moment))
    if let known = verdicts[key] { return known }
    let verdict = NameMatch.differ(ledger.names(of: subject, asOf: moment), ledger.names(of: other, asOf: moment))
    verdicts[key] = .some(verdict)
    return verdict
  }
}
