import Events

/// Whether a subject's names differ from those of the subjects it meets: compared once for each state of both ends' names.
final class NameVerdictCache {
  /// By the other subject's number and how many names of both were known.
  private var verdicts: [UInt64: Bool?] = [:]

  /// See ``NameMatch/differ(_:_:)-(_,[Names.PersonName])``: nil when it cannot be told.
  func differ(_ subject: UInt32, _ other: UInt32, _ ledger: Ledger, asOf moment: Instant) -> Bool? {
    let ownNames = ledger.nameCount(of: subject, asOf: moment)
    let otherNames = ledger.nameCount(of: other, asOf: moment)
    // A subject has far fewer names than 65,536: the ledger keeps some dozens.
    let key = UInt64(other) << 32 | UInt64(UInt16(clamping: ownNames)) << 16 | UInt64(UInt16(clamping: otherNames))
    if let known = verdicts[key] { return known }
    let verdict = NameMatch.differ(ledger.names(of: subject, first: ownNames), ledger.names(of: other, first: otherNames))
    verdicts[key] = .some(verdict)
    return verdict
  }
}
