import Events
import Hashing

/// Who noted something, and in how many meetings. Somebody without a name is one person, whoever it was.
struct Witnesses: Sendable {
  private var known: [UInt64] = []
  /// Meetings in which it was noted.
  private(set) var sessions = 0

  private static let limit = 8

  /// Different people who noted it.
  var people: Int { known.count }

  /// Adds a note; always true, so that it can stand in a condition.
  mutating func add(_ name: String?) -> Bool {
    sessions += 1
    let key = StableHash.of(name ?? "")
    if !known.contains(key), known.count < Self.limit { known.append(key) }
    return true
  }
}

/// Face references of consented stills in the order in which they came.
struct StillFaces: Sendable {
  private var first: (face: UInt64, event: EventReference)?
  /// Whether two stills could be compared.
  private(set) var compared = false
  /// Whether a later still showed another face than the first.
  private(set) var differs = false

  /// Adds a still's reference. Returns the event of the first still when the faces differ.
  mutating func add(_ reference: String, as event: EventReference) -> EventReference? {
    let face = StableHash.of(reference)
    guard let first else {
      first = (face, event)
      return nil
    }
    compared = true
    guard face != first.face else { return nil }
    differs = true
    return first.event
  }
}

/// Interview scores against the reviews that follow, as far as both use one scale.
struct ScoreComparison: Sendable {
  private var interviews = (count: 0, sum: 0.0, highest: 0.0)
  private var reviews = (count: 0, sum: 0.0, highest: 0.0)

  /// Reviews later than this say more about the years than about the interview.
  private static let lastDay = 180.0
  private static let leastReviews = 2
  private static let scales = [1.0, 5, 10, 100]

  /// Adds an interview's score.
  mutating func interview(_ score: Double) {
    guard score.isFinite, score >= 0 else { return }
    interviews = (interviews.count + 1, interviews.sum + score, max(interviews.highest, score))
  }

  /// Adds a review's score, given so many days after the start.
  mutating func review(_ score: Double, day: Double) {
    guard score.isFinite, score >= 0, day >= 0, day <= Self.lastDay else { return }
    reviews = (reviews.count + 1, reviews.sum + score, max(reviews.highest, score))
  }

  /// By how much reviews lie below interviews, as a share of the scale. Nil below two reviews, and when the scores do not fall into
  /// one of the usual scales (to 1, 5, 10 or 100) together: nobody can tell a 4 of 5 from a 4 of 10.
  var drop: Double? {
    guard interviews.count > 0, reviews.count >= Self.leastReviews else { return nil }
    let scale = Self.scales.first { interviews.highest <= $0 }
    guard let scale, scale == Self.scales.first(where: { reviews.highest <= $0 }) else { return nil }
    return (interviews.sum / Double(interviews.count) - reviews.sum / Double(reviews.count)) / scale
  }
}

/// Names under which somebody joins a meeting.
enum MeetingName {
  /// Whether the shown name is certainly another: given name and family name both differ. One part in common is a maiden name, a married
  /// name or a shortened one, and nobody can tell.
  static func isOther(_ shown: String, than known: [PersonName]) -> Bool? {
    let isOther = ShownName.isOther(shown, than: known)
    guard isOther == true else { return isOther }
    return NameWords.share(known, PersonName(shown)) ? nil : true
  }
}
