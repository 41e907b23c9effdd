/// What sort of value two subjects may share.
public enum IdentifierKind: UInt8, Sendable, CaseIterable, Hashable {
  /// A firm's own identifier of a device; it means something inside one tenant only.
  case device
  /// A fingerprint of browser or device.
  case fingerprint
  /// A device's serial number.
  case serial
  /// The device that confirms a sign-in.
  case secondFactor
  /// A vendor's identifier of a typing rhythm, inside one tenant only.
  case typing
  /// A bank account, or another account into which pay goes.
  case payoutAccount
  /// A wallet, by its key: one form for all chains that derive an address from the key in the same way.
  case wallet
  /// Country and number of an identity document.
  case documentNumber
  /// A picture: the same file, or nearly the same look.
  case image
  /// The background of a picture, nearly the same look.
  case background
  /// A vendor's identifier of a face, inside one tenant only.
  case face
  /// A text about oneself: résumé, letter, work history; nearly the same words.
  case text
  /// One sentence of a text about oneself, word for word: it survives when the rest is shuffled or written anew.
  case passage
  /// The text of a bid, nearly the same words.
  case bidText
  /// A mail address.
  case email
  /// A phone number.
  case phone
  /// A place where somebody lives or receives parcels: one value space, told apart by role.
  case address
  /// A wireless network.
  case wifi
  /// A gateway of a local network.
  case gateway
  /// The public address of the network in which a firm's device stands, in one month.
  case homeNetwork
  /// The public address of a session, on one day.
  case sessionNetwork
  /// A stable identity on another service.
  case handle
  /// A mail address or phone number of somebody who vouches.
  case refereeContact
  /// The mail address under which commits are written.
  case gitIdentity
  /// A key that signs commits.
  case signingKey
  /// A site that somebody shows as own work.
  case site
  /// An account to which money is sent on.
  case payee
  /// An address to which a declared wallet sends on.
  case cashOut
}

/// Kinds that rest on the same underlying fact, so that one of them makes the next less surprising.
public enum EvidenceFamily: UInt8, Sendable, CaseIterable, Hashable {
  /// Who sits at which machine.
  case machine
  /// Behind which connection machines stand.
  case network
  /// At which address people live or parcels arrive.
  case place
  /// Where money goes.
  case money
  /// Papers, pictures and faces.
  case papers
  /// What people write about themselves.
  case words
  /// How people are reached.
  case contact
  /// Who writes code.
  case code

  /// Whether agreement in one family makes agreement in the other likely: a machine brings its connection along, and a connection
  /// stands at an address.
  public func correlates(with other: EvidenceFamily) -> Bool {
    switch (self, other) {
    case (.machine, .network), (.network, .machine), (.network, .place), (.place, .network): true
    default: self == other
    }
  }
}

extension IdentifierKind {
  /// The family to which the kind belongs.
  public var family: EvidenceFamily {
    switch self {
    case .device, .fingerprint, .serial, .secondFactor, .typing: .machine
    case .wifi, .gateway, .homeNetwork, .sessionNetwork: .network
    case .address: .place
    case .payoutAccount, .wallet, .payee, .cashOut: .money
    case .documentNumber, .image, .background, .face: .papers
    case .text, .passage, .bidText, .site: .words
    case .email, .phone, .handle, .refereeContact: .contact
    case .gitIdentity, .signingKey: .code
    }
  }

  /// Whether the kind only says that people are at the same place.
  public var isColocation: Bool { family == .network || family == .place }

  /// Whether the kind is what a home has: people who live together share it without working for each other.
  public var isOfHome: Bool { isColocation || self == .device || self == .fingerprint }

  /// Whether values of the kind meet when they are nearly equal, not only when they are equal.
  public var isNear: Bool {
    switch self {
    case .image, .background, .text, .bidText: true
    default: false
    }
  }

  /// Whether the kind points at a value that another subject may own: of two subjects at least one has to point.
  public var isPointing: Bool {
    switch self {
    case .payee, .cashOut, .refereeContact, .gitIdentity: true
    default: false
    }
  }

  /// Whether the value is meaningful inside one tenant only, even when tenants are read together.
  var isOfTenant: Bool {
    switch self {
    case .device, .secondFactor, .typing, .face: true
    default: false
    }
  }
}
