import Events

/// Signs of somebody who vanishes rather than leaves.
struct VanishingSigns: Sendable {
  enum Sign: Int, CaseIterable, Sendable { case leaving, profile, contact, payout }

  private var seenAt = [Instant?](repeating: nil, count: Sign.allCases.count)
  private var most: Int?
  private var suddenly: Bool?

  /// The last engagement ended.
  mutating func leave(suddenly isSudden: Bool) { suddenly = suddenly == true || isSudden }

  /// Takes in a sign; tells whether it stands with another.
  mutating func see(_ sign: Sign, at moment: Instant) -> Bool {
    seenAt[sign.rawValue] = moment
    let near = seenAt.count { $0.map { moment.days(since: $0) <= 7 } ?? false }
    most = max(most ?? 0, near)
    return near > 1
  }

  private static let vanished: [StaticString] = ["vanish", "abandon", "no contact", "no_contact", "unreachable", "ghost"]

  /// Whether an end came with no notice from the person's side: nil when who ended it, or with what notice, is unknown.
  static func isSudden(by: String?, reason: String?, notice: Double?) -> Bool? {
    if let reason, vanished.contains(where: { reason.holds(word: $0) }) { return true }
    guard let by = by?.lowercased(), let notice else { return nil }
    let own = ["worker", "self", "account", "contractor", "freelancer", "employee", "subject"]
    return own.contains { by == $0 || by.hasPrefix($0 + ":") } && notice < 1
  }

  func write(into row: inout FacetRow<ExitFeature>) {
    if let suddenly { row.set(.leftWithoutNotice, suddenly) }
    if let most { row.set(.vanishingSigns7, most) }
  }
}
