internal import Events

/// The columns of a registry, of one shard or of all.
struct RegistryParts: Sendable {
  var identifiers: [Identifier] = []
  var scopes: [UInt32] = []
  var starts: [UInt32] = [0]
  var firsts: [UInt32] = []
  var postings: [Posting] = []
  var roles: [Role] = []
  var solitude: [Solitude]

  init(subjects: Int) { solitude = Array(repeating: Solitude(), count: subjects) }

  mutating func reserve(_ shards: [RegistryParts]) {
    let groups = shards.reduce(0) { $0 + $1.identifiers.count }
    let count = shards.reduce(0) { $0 + $1.postings.count }
    identifiers.reserveCapacity(groups)
    scopes.reserveCapacity(groups)
    starts.reserveCapacity(groups + 1)
    firsts.reserveCapacity(groups)
    postings.reserveCapacity(count)
    roles.reserveCapacity(count)
  }

  mutating func append(_ other: RegistryParts) {
    let base = UInt32(truncatingIfNeeded: postings.count)
    identifiers += other.identifiers
    scopes += other.scopes
    starts += other.starts.dropFirst().map { $0 &+ base }
    firsts += other.firsts
    postings += other.postings
    roles += other.roles
    for subject in solitude.indices {
      solitude[subject].residence = min(solitude[subject].residence, other.solitude[subject].residence)
      solitude[subject].machine = min(solitude[subject].machine, other.solitude[subject].machine)
      solitude[subject].payout = min(solitude[subject].payout, other.solitude[subject].payout)
    }
  }

  /// Adds the sightings of one value, which lie in the order of subjects, each role once. Values of one subject alone are
  /// dropped.
  mutating func append(value sightings: ArraySlice<Sighting>) {
    guard let first = sightings.first, let last = sightings.last else { return }
    for sighting in sightings where sighting.identifier.kind == .address && RoleSet.home.contains(sighting.role) {
      let subject = Int(sighting.subject)
      solitude[subject].residence = min(solitude[subject].residence, sighting.instant)
    }
    guard first.subject != last.subject else { return noteAlone(sightings) }
    let start = postings.count
    var extras: [Sighting] = []
    var extraStart = 0
    var best: [Sighting] = []
    for sighting in sightings {
      guard let current = best.last, current.subject == sighting.subject else {
        best.append(sighting)
        extraStart = extras.count
        continue
      }
      if Self.isEarlier(sighting, current) {
        extras.insert(current, at: extraStart)
        best[best.count - 1] = sighting
      } else {
        extras.append(sighting)
      }
    }
    best.sort { ($0.instant, $0.subject) < ($1.instant, $1.subject) }
    for sighting in best + extras {
      postings.append(Posting(instant: sighting.instant, subject: sighting.subject, event: sighting.event))
      roles.append(sighting.role)
    }
    identifiers.append(first.identifier)
    scopes.append(first.scope)
    firsts.append(UInt32(best.count))
    starts.append(UInt32(start + best.count + extras.count))
  }

  private mutating func noteAlone(_ sightings: ArraySlice<Sighting>) {
    for sighting in sightings {
      let subject = Int(sighting.subject)
      switch sighting.identifier.kind {
      case .device, .fingerprint, .serial, .secondFactor:
        solitude[subject].machine = min(solitude[subject].machine, sighting.instant)
      case .payoutAccount, .wallet: solitude[subject].payout = min(solitude[subject].payout, sighting.instant)
      default: break
      }
    }
  }

  /// Of two sightings at one moment the one of the earlier event comes first, and an exact one before a near one.
  private static func isEarlier(_ left: Sighting, _ right: Sighting) -> Bool {
    (left.instant, left.event, left.role.rawValue) < (right.instant, right.event, right.role.rawValue)
  }
}

/// One shard's sightings on their way into the registry.
struct ShardInput: Sendable {
  var chunks: [[Sighting]]
  let subjects: Int
  let caps: HubCaps
  var pictures: [Identifier: PDQ] = [:]
  var texts: [Identifier: TextSketch] = [:]

  /// Sorts the sightings, finds near values, and fills the columns.
  func parts() -> RegistryParts {
    var sightings: [Sighting] = []
    sightings.reserveCapacity(chunks.reduce(0) { $0 + $1.count })
    for chunk in chunks { sightings += chunk.lazy.filter { Int($0.subject) < subjects } }
    SightingBuffer.compact(&sightings)
    if !pictures.isEmpty || !texts.isEmpty {
      let near = NearSightings(sightings, pictures: pictures, texts: texts, caps: caps).found()
      if !near.isEmpty {
        sightings += near
        SightingBuffer.compact(&sightings)
      }
    }
    var parts = RegistryParts(subjects: subjects)
    var start = 0
    for index in sightings.indices {
      let isLast = index + 1 == sightings.count
      if isLast || sightings[index + 1].identifier != sightings[start].identifier
        || sightings[index + 1].scope != sightings[start].scope
      {
        parts.append(value: sightings[start...index])
        start = index + 1
      }
    }
    return parts
  }
}
