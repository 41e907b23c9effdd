public import Events

/// What two subjects, or one, are declared to be.
public struct DeclaredRelations: OptionSet, Sendable, Hashable {
  /// One bit a relation.
  public let rawValue: UInt8

  /// The set of the given bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// One person with two accounts, openly.
  public static let samePerson = DeclaredRelations(rawValue: 1)
  /// People who live together.
  public static let household = DeclaredRelations(rawValue: 2)
  /// People who work through one agency.
  public static let agency = DeclaredRelations(rawValue: 4)
  /// One brought the other.
  public static let referrer = DeclaredRelations(rawValue: 8)
  /// One is the other's client.
  public static let clientOf = DeclaredRelations(rawValue: 16)
  /// One employs the other, or one firm employs both.
  public static let employer = DeclaredRelations(rawValue: 32)

  /// One firm supplies both to the tenant: the contracts name it as the firm in between.
  public static let supplier = DeclaredRelations(rawValue: 64)

  /// The relation of the vocabulary.
  public init(_ relation: Relation) {
    switch relation {
    case .samePerson: self = .samePerson
    case .household: self = .household
    case .agency: self = .agency
    case .referrer: self = .referrer
    case .clientOf: self = .clientOf
    case .employer: self = .employer
    }
  }

  /// The relations that also join two subjects through a third: its household, its agency, its staff,
  /// the firm that supplies them.
  static let shared: DeclaredRelations = [.household, .agency, .employer, .supplier]
}

/// A declaration that two subjects belong together.
public struct RelationSighting: Sendable, Hashable {
  /// The subject that declares it.
  public var subject: UInt32
  /// The other one.
  public var other: UInt32
  /// What they are.
  public var relation: DeclaredRelations
  /// Since when it is known.
  public var instant: Instant

  /// A declaration.
  public init(subject: UInt32, other: UInt32, relation: DeclaredRelations, instant: Instant) {
    self.subject = subject
    self.other = other
    self.relation = relation
    self.instant = instant
  }
}

/// A clearance for one subject that names no other: it lives in a household, or works through an agency.
public struct ClearanceSighting: Sendable, Hashable {
  /// The subject.
  public var subject: UInt32
  /// For what.
  public var relation: DeclaredRelations
  /// Since when it is known.
  public var instant: Instant
  /// Until when it holds; nil for ever.
  public var until: Instant?

  /// A clearance.
  public init(subject: UInt32, relation: DeclaredRelations, instant: Instant, until: Instant? = nil) {
    self.subject = subject
    self.relation = relation
    self.instant = instant
    self.until = until
  }
}

/// All declarations, as of any moment.
struct Relations: Sendable {
  private let declared: SubjectTable<RelationSighting>
  private let cleared: SubjectTable<ClearanceSighting>

  init(_ relations: [RelationSighting], _ clearances: [ClearanceSighting], subjects: Int) {
    let mirrored = relations.map {
      RelationSighting(subject: $0.other, other: $0.subject, relation: $0.relation, instant: $0.instant)
    }
    declared = SubjectTable(relations + mirrored, subjects: subjects, subject: \.subject) { left, right in
      (left.other, left.instant, left.relation.rawValue) < (right.other, right.instant, right.relation.rawValue)
    }
    cleared = SubjectTable(clearances, subjects: subjects, subject: \.subject) { left, right in
      (left.instant, left.relation.rawValue, left.until ?? .distantFuture)
        < (right.instant, right.relation.rawValue, right.until ?? .distantFuture)
    }
  }

  func between(_ first: UInt32, _ second: UInt32, asOf moment: Instant) -> DeclaredRelations {
    var found: DeclaredRelations = []
    guard !declared[first].isEmpty else { return found }
    let others = declared[second].filter { $0.instant <= moment && !$0.relation.isDisjoint(with: .shared) }
    for relation in declared[first] where relation.instant <= moment {
      if relation.other == second { found.formUnion(relation.relation) }
      for other in others where other.other == relation.other {
        found.formUnion(relation.relation.intersection(other.relation).intersection(.shared))
      }
    }
    return found
  }

  /// Since when two subjects are declared to belong together, directly or through a third; nil when they never are.
  func since(_ first: UInt32, _ second: UInt32) -> Instant? {
    var since: Instant?
    for relation in declared[first] {
      if relation.other == second { since = min(since ?? relation.instant, relation.instant) }
      guard !relation.relation.isDisjoint(with: .shared) else { continue }
      for other in declared[second] where other.other == relation.other && !other.relation.isDisjoint(with: relation.relation) {
        let known = max(relation.instant, other.instant)
        since = min(since ?? known, known)
      }
    }
    return since
  }

  /// Whether anything is declared about a subject.
  func isDeclared(_ subject: UInt32) -> Bool { !declared[subject].isEmpty }

  func clearances(of subject: UInt32, asOf moment: Instant) -> DeclaredRelations {
    var found: DeclaredRelations = []
    for clearance in cleared[subject] where clearance.instant <= moment && moment < (clearance.until ?? .distantFuture) {
      found.formUnion(clearance.relation)
    }
    return found
  }
}

/// Rows of subjects, each subject's side by side.
struct SubjectTable<Row: Sendable>: Sendable {
  private let starts: [UInt32]
  private let rows: [Row]

  init(_ rows: [Row], subjects: Int, subject: (Row) -> UInt32, _ isBefore: (Row, Row) -> Bool) {
    let sorted = rows.filter { Int(subject($0)) < subjects }.sorted { left, right in
      subject(left) == subject(right) ? isBefore(left, right) : subject(left) < subject(right)
    }
    var starts = [UInt32](repeating: 0, count: subjects + 1)
    for row in sorted { starts[Int(subject(row)) + 1] += 1 }
    for index in 0..<subjects { starts[index + 1] += starts[index] }
    self.starts = starts
    self.rows = sorted
  }

  /// Rows that are already in order, and where each subject's begin.
  init(starts: [UInt32], rows: [Row]) {
    self.starts = starts
    self.rows = rows
  }

  subscript(_ subject: UInt32) -> ArraySlice<Row> {
    let index = Int(subject)
    guard index + 1 < starts.count else { return [] }
    return rows[Int(starts[index])..<Int(starts[index + 1])]
  }
}
