public import Events

/// Subjects that one operator seems to run, with every link between them.
public struct RingReport: Codable, Sendable {
  /// What a member seems to be.
  public enum Role: String, Codable, Sendable, Hashable, CaseIterable {
    /// Run by the operator.
    case member
    /// Lends a place, an account or a face to several others.
    case facilitator
    /// Somebody whose identity is used by others.
    case victim
  }

  /// A member.
  public struct Member: Codable, Sendable, Hashable {
    /// In whose books.
    public var tenant: String
    /// Who.
    public var subject: SubjectID
    /// What it seems to be.
    public var role: Role
    /// The member's own probability.
    public var probability: Double

    /// A member of a ring.
    public init(tenant: String, subject: SubjectID, role: Role, probability: Double) {
      self.tenant = tenant
      self.subject = subject
      self.role = role
      self.probability = probability
    }
  }

  /// A value that two members share.
  public struct Because: Codable, Sendable, Hashable {
    /// What kind of identifier it is, such as `payout_account`.
    public var kind: String
    /// How many bits it gives.
    public var bits: Bits
    /// How many subjects show it.
    public var degree: Int
    /// A masked form that a person can recognise, when there is one.
    public var shown: String
    /// Identifiers of the events that show it.
    public var evidence: [String]

    /// A shared value.
    public init(kind: String, bits: Bits, degree: Int, shown: String, evidence: [String]) {
      self.kind = kind
      self.bits = bits
      self.degree = degree
      self.shown = shown
      self.evidence = evidence
    }
  }

  /// A link between two members, by their places in ``members``.
  public struct Link: Codable, Sendable, Hashable {
    /// One end.
    public var a: Int
    /// The other end.
    public var b: Int
    /// How strong it is.
    public var bits: Bits
    /// What is shared, strongest first.
    public var because: [Because]

    /// A link.
    public init(a: Int, b: Int, bits: Bits, because: [Because]) {
      self.a = a
      self.b = b
      self.bits = bits
      self.because = because
    }
  }

  /// The ring's name.
  public var ring: String
  /// The tenant of all members, or `*` when it reaches over several.
  public var tenant: String
  /// The members.
  public var members: [Member]
  /// The probability that one operator runs it.
  public var probability: Double
  /// The links, strongest first.
  public var links: [Link]

  /// A ring.
  public init(ring: String, tenant: String, members: [Member], probability: Double, links: [Link]) {
    self.ring = ring
    self.tenant = tenant
    self.members = members
    self.probability = probability
    self.links = links
  }
}
