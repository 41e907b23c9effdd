public import Events

/// What part a subject really plays.
public enum Role: String, CaseIterable, Sendable {
  /// A false or borrowed persona behind which the scheme's worker sits.
  case `operator`
  /// Somebody who hosts devices, lends a name or takes the money for operators.
  case facilitator
  /// A real person whose identity is used by others.
  case victim
  /// Everybody else.
  case honest

  /// Whether the subject belongs to the scheme.
  public var isGuilty: Bool { self == .operator || self == .facilitator }
}

/// The answer to a subject, kept apart from its events.
public struct Truth: Sendable, Hashable {
  /// In whose books.
  public var tenant: String
  /// Who.
  public var subject: SubjectID
  /// What part the subject plays.
  public var role: Role
  /// The ring, for members and victims.
  public var ring: String?
  /// How careful the ring is, 0 to 3.
  public var level: Int?
  /// The group of honest people who look odd, if the subject belongs to one.
  public var group: HardNegativeGroup?
  /// Where the claimed name comes from.
  public var nameOrigin: NameOrigin

  /// Writes the answer as one JSON object.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("tenant")
    writer.string(tenant)
    writer.name("subject")
    writer.string(subject.text)
    writer.name("guilty")
    writer.bool(role.isGuilty)
    writer.name("role")
    writer.string(role.rawValue)
    writer.name("ring")
    if let ring { writer.string(ring) } else { writer.null() }
    writer.name("level")
    if let level { writer.integer(level) } else { writer.null() }
    writer.name("group")
    if let group { writer.string(group.rawValue) } else { writer.null() }
    writer.name("name_origin")
    writer.string(nameOrigin.rawValue)
    writer.endObject()
  }
}
