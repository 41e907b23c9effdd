import Events
import Hashing

/// Which faces were seen where, and which face checks were passed or failed. Faces are a vendor's opaque references: only equality counts.
struct FaceLedger: Sendable {
  /// Whether the subject ever passed a check that binds a person to papers.
  private(set) var hasProof = false
  private var documentFaces: [UInt64] = []
  private var liveFaces: [UInt64] = []
  private var provenFaces: [UInt64] = []
  private var documentMismatches: Int?
  private var otherSightings: Int?
  /// Failures that stand open: before any proof, and after one.
  private var early = OpenFailures()
  private var later = OpenFailures()
  private var supervised = 0
  private var wasChecked = false

  private static let limit = 8

  mutating func learnDocument(_ face: String?, _ observation: inout Observation<IdentityFeature>) {
    guard let face = face.map(StableHash.of) else { return }
    Self.add(face, to: &documentFaces)
    guard !liveFaces.isEmpty else { return }
    // A document that comes after the person was seen live must show a face that was seen.
    documentMismatches = documentMismatches ?? 0
    if !liveFaces.contains(face) {
      documentMismatches = min((documentMismatches ?? 0) + 1, 99)
      observation.note(.documentFaceMismatches)
    }
  }

  /// Takes in a live picture: of a check or of an interview.
  mutating func learnStill(_ face: String?, _ observation: inout Observation<IdentityFeature>) {
    guard let face = face.map(StableHash.of) else { return }
    Self.add(face, to: &liveFaces)
    if !documentFaces.isEmpty {
      documentMismatches = documentMismatches ?? 0
      if !documentFaces.contains(face) {
        documentMismatches = min((documentMismatches ?? 0) + 1, 99)
        observation.note(.documentFaceMismatches)
      }
    }
    if !provenFaces.isEmpty {
      otherSightings = otherSightings ?? 0
      if !provenFaces.contains(face) {
        otherSightings = min((otherSightings ?? 0) + 1, 99)
        observation.note(.otherFaceSightings)
      }
    }
  }

  /// A check found another person.
  mutating func mismatch(supervised isSupervised: Bool, _ observation: inout Observation<IdentityFeature>) {
    wasChecked = true
    guard hasProof else {
      early.add(observation.instant)
      observation.note(.faceMatchFailures)
      observation.note(.faceMatchOpenDays)
      return
    }
    if isSupervised {
      supervised = min(supervised + 1, 99)
      observation.note(.supervisedMismatches)
    } else {
      later.add(observation.instant)
      observation.note(.laterFaceMatchFailures)
      observation.note(.laterMismatchOpenDays)
    }
  }

  /// A check was passed. A supervised pass, or a chip, answers every failure before it; a pass without a witness answers only such failures.
  mutating func pass(_ method: VerificationMethod, face: String?) {
    switch method {
    case .inPerson, .chip, .videoCall, .reverification: supervised = 0
    case .document, .faceMatch, .liveness: break
    default: return
    }
    wasChecked = true
    hasProof = true
    if method != .document {
      early = OpenFailures()
      later = OpenFailures()
    }
    guard method != .document, let face = face.map(StableHash.of) else { return }
    Self.add(face, to: &provenFaces)
  }

  func write(into row: inout FacetRow<IdentityFeature>, asOf moment: Instant) {
    if let documentMismatches { row.set(.documentFaceMismatches, documentMismatches) }
    if let otherSightings { row.set(.otherFaceSightings, otherSightings) }
    guard wasChecked else { return }
    row.set(.faceMatchFailures, early.count)
    row[.faceMatchOpenDays] = early.days(at: moment)
    guard hasProof else { return }
    row.set(.supervisedMismatches, supervised)
    row.set(.laterFaceMatchFailures, later.count)
    row[.laterMismatchOpenDays] = later.days(at: moment)
  }

  func deadline(after moment: Instant) -> Instant? {
    [early.deadline(after: moment), later.deadline(after: moment)].compactMap(\.self).min()
  }

  private static func add(_ face: UInt64, to list: inout [UInt64]) {
    if !list.contains(face), list.count < limit { list.append(face) }
  }
}

/// Failures that no pass has answered yet.
struct OpenFailures: Sendable {
  private(set) var count = 0
  private var since: Instant?

  mutating func add(_ instant: Instant) {
    count = min(count + 1, 99)
    since = since ?? instant
  }

  /// How long the oldest has stood; 0 when none does.
  func days(at moment: Instant) -> Double { since.map { max(0, moment.days(since: $0)) } ?? 0 }

  /// The next whole day of standing open within two weeks: no rule asks for a longer time.
  func deadline(after moment: Instant) -> Instant? {
    guard let since else { return nil }
    let next = days(at: moment).rounded(.down) + 1
    return next <= 14 ? since.adding(days: next) : nil
  }
}
