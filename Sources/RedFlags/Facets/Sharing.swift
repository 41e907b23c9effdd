import Events
import Linking

/// Asks the world who shares what with a subject, as of a moment.
struct Sharing {
  let world: World
  let subject: UInt32
  private let scope: UInt32
  private let names: NameVerdictCache

  /// Nil when the subject stands alone, without a world.
  init?(_ chart: Chart) {
    guard let world = chart.world else { return nil }
    self.world = world
    subject = chart.number
    names = chart.nameVerdicts
    scope = world.registry.subjects[Int(subject)].scope
  }

  /// What an identifier adds to the features that count its kind.
  func counts(of identifier: Identifier, asOf moment: Instant) -> [(SharingFeature, Int)] {
    guard !world.registry.isHub(identifier, scope: scope, asOf: moment) else { return [] }
    let sharers = world.registry.sharers(of: identifier, scope: scope, asOf: moment, excluding: subject, limit: 96)
    let own = ownRoles(of: identifier, asOf: moment)
    switch identifier.kind {
    case .documentNumber:
      let strangers = sharers.filter { !isDeclared($0, [.samePerson], moment) }
      return [(.documentSubjects, strangers.count + 1), (.documentOtherNames, otherNames(strangers, moment))]
    case .image:
      // Pictures of papers only: many people use one stock picture or avatar.
      let scans = own.contains(.scan) ? unrelated(sharers, moment).filter { $0.roles.contains(.scan) } : []
      return [(.documentImageOtherNames, otherNames(scans, moment))]
    case .background: return [(.backgroundSubjects, otherDocuments(unrelated(sharers, moment), moment) + 1)]
    case .site: return [(.portfolioSubjects, unrelated(sharers, moment).count + 1)]
    case .face:
      let strangers = unrelated(sharers, moment).filter { !areSiblingsOfOneBirth(with: $0, moment) }
      return [(.faceOtherNames, otherNames(strangers, moment))]
    case .device, .fingerprint, .serial:
      // Equipment that the firm hands on after a return is no shared device.
      let strangers = outsideTheHome(sharers, moment).filter { !(own.contains(.issued) && $0.roles.contains(.issued)) }
      return [(.deviceSubjects, strangers.count + 1)]
    case .secondFactor: return [(.secondFactorSubjects, unrelated(sharers, moment).count + 1)]
    case .payoutAccount:
      // A firm's account collects the pay of its people.
      let isFirms = world.ledger.circumstances.isFirms(identifier, asOf: moment)
      return [(.payoutAccountSubjects, isFirms ? 1 : outsideTheHome(sharers, moment).count + 1)]
    case .wallet: return [(.walletSubjects, unrelated(sharers, moment).count + 1)]
    case .cashOut: return both(.cashOutSubjects, unrelated(sharers, moment), own, .named)
    case .payee: return both(.payeeSubjects, unrelated(sharers, moment), own, .named)
    case .email, .phone: return [(.contactOtherNames, otherNames(outsideTheHome(sharers, moment), moment))]
    case .handle: return [(.handleOtherNames, otherNames(unrelated(sharers, moment), moment))]
    case .address: return atAddress(identifier, sharers, own, moment)
    case .wifi, .gateway, .homeNetwork:
      let others = independent(sharers, moment)
      return [(.devicePlaceSubjects, strangersAtPlace(others, moment) + 1), (.devicePlaceCompany, others.count + 1)]
    case .sessionNetwork:
      let strangers = elsewhere(independent(sharers, moment).filter { !$0.roles.contains(.unclassified) }, moment)
      let tenants = Set(strangers.map { world.tenants[Int($0.subject)] } + [world.tenants[Int(subject)]])
      return [(.sessionAddressSubjects, strangers.count + 1), (.sessionAddressOrganisations, tenants.count)]
    case .text: return [(.textOtherNames, otherNames(independent(sharers, moment), moment))]
    case .bidText: return [(.bidTextSubjects, independent(sharers, moment).count + 1)]
    case .refereeContact: return both(.refereeSubjects, unrelated(sharers, moment), own, .named)
    case .gitIdentity: return [(.gitIdentitySubjects, unrelated(sharers, moment).count + 1)]
    case .signingKey: return [(.signingKeySubjects, unrelated(sharers, moment).count + 1)]
    case .typing, .passage: return []
    }
  }

  /// What follows from decisions about others, from referrals and from ratings.
  func ties(asOf moment: Instant) -> [(SharingFeature, Int)] {
    var strongKinds: Set<StrongKind> = []
    var ownAccounts: Set<UInt32> = []
    var batch: Set<UInt32> = []
    for identifier in world.registry.sharedIdentifiers(of: subject, asOf: moment) where identifier.kind.isStrong {
      guard !world.registry.isHub(identifier, scope: scope, asOf: moment) else { continue }
      for sharer in world.registry.sharers(of: identifier, scope: scope, asOf: moment, excluding: subject, limit: 96) {
        if isDeclared(sharer, [.household], moment) { continue }
        if world.ledger.isOneBatch(subject, sharer.subject, asOf: moment) { batch.insert(sharer.subject) }
        if StrongKind(identifier.kind) == .device, isOneIntake(sharer, moment) { batch.insert(sharer.subject) }
        if let kind = StrongKind(identifier.kind) {
          if world.ledger.isConfirmed(sharer.subject, asOf: moment) { strongKinds.insert(kind) }
          if kind != .contact { ownAccounts.insert(sharer.subject) }
        }
      }
    }
    let referrals = Set((world.ledger.referrals[subject] ?? []).filter { $0.instant <= moment }.map(\.other))
    let ratings = (world.ledger.ratings[subject] ?? []).filter { $0.instant <= moment }
    return [
      (.confirmedStrongKinds, strongKinds.count),
      (.confirmedReferrals, referrals.count { world.ledger.isConfirmed($0, asOf: moment) }),
      (.ratedOwnAccount, ratings.count { ownAccounts.contains($0.other) }),
      (.batchAccounts, batch.isEmpty ? 0 : batch.count + 1),
    ]
  }

  /// Whether a sharer of a device gives the same house, too, and opened in the same month: accounts made one after the other.
  private func isOneIntake(_ sharer: Sharer, _ moment: Instant) -> Bool {
    guard isNeighbour(sharer, moment), world.ledger.openedWithin(days: 30, subject, sharer.subject, asOf: moment) else {
      return false
    }
    return names.differ(subject, sharer.subject, world.ledger, asOf: moment) != false
  }

  /// Whether a mail address belongs to a confirmed subject.
  func isConfirmed(address: String, asOf moment: Instant) -> Bool {
    [IdentifierKind.email, .gitIdentity].contains { kind in
      (world.ledger.decidedAddresses[Identifier(kind, normalForm: address)] ?? []).contains {
        $0 != subject && world.ledger.isConfirmed($0, asOf: moment)
      }
    }
  }

  /// Kinds of strong identifiers that count as one: a device's several identifiers are one device.
  private enum StrongKind: Hashable {
    case device, money, document, contact

    init?(_ kind: IdentifierKind) {
      switch kind {
      case .device, .fingerprint, .serial, .secondFactor: self = .device
      case .payoutAccount, .wallet: self = .money
      case .documentNumber: self = .document
      case .phone, .email: self = .contact
      default: return nil
      }
    }
  }

  private func ownRoles(of identifier: Identifier, asOf moment: Instant) -> RoleSet {
    world.registry.roles(of: subject, showing: identifier, scope: scope, asOf: moment)
  }

  /// Whether what an identifier added earlier has been explained since: too many show it, or it turned out to be a firm's account,
  /// an office, or a house of many flats.
  func isExplained(_ identifier: Identifier, asOf moment: Instant) -> Bool {
    world.registry.isHub(identifier, scope: scope, asOf: moment)
      || world.ledger.circumstances.isFirms(identifier, asOf: moment)
      || world.ledger.premises.isOffice(identifier, asOf: moment)
      || world.ledger.premises.dividedHouse(of: identifier, asOf: moment) != nil
  }

  /// Twins look alike and share a birthday and a family name.
  private func areSiblingsOfOneBirth(with sharer: Sharer, _ moment: Instant) -> Bool {
    guard world.ledger.circumstances.bornOnOneDay(subject, sharer.subject, asOf: moment) else { return false }
    let own = world.ledger.names(of: subject, asOf: moment)
    return world.ledger.names(of: sharer.subject, asOf: moment).contains { name in own.contains { NameWords.share($0, name) } }
  }

  private func isDeclared(_ sharer: Sharer, _ relations: DeclaredRelations, _ moment: Instant) -> Bool {
    !world.registry.declaredTogether(subject, sharer.subject, asOf: moment).isDisjoint(with: relations)
  }

  /// Sharers that were not declared to belong together with the subject, and that do not bear its name: who lost access and registered
  /// again is no second person.
  private func unrelated(_ sharers: [Sharer], _ moment: Instant) -> [Sharer] {
    sharers.filter { sharer in
      !isDeclared(sharer, [.samePerson, .household, .agency, .employer], moment)
        && names.differ(subject, sharer.subject, world.ledger, asOf: moment) != false
    }
  }

  /// Unrelated sharers that do not live with the subject. Who gives the same house shares a computer, a telephone or an account with it as
  /// families do, as long as they are few enough for a home.
  private func outsideTheHome(_ sharers: [Sharer], _ moment: Instant) -> [Sharer] {
    let strangers = unrelated(sharers, moment)
    let others = strangers.filter { !isNeighbour($0, moment) }
    return strangers.count - others.count < Self.largestHome ? others : strangers
  }

  /// Unrelated sharers that another firm supplies, or none. One supplier's people use its address, its lines and its templates.
  private func independent(_ sharers: [Sharer], _ moment: Instant) -> [Sharer] {
    unrelated(sharers, moment).filter { !isDeclared($0, [.supplier], moment) }
  }

  /// Who else lives at an address, and to whom else equipment goes there. An office is nobody's home and receives everybody's equipment;
  /// whoever leaves out the flat in a house of many is not known to live with others who do, and receives parcels at the house's door.
  private func atAddress(
    _ identifier: Identifier, _ sharers: [Sharer], _ own: RoleSet, _ moment: Instant
  ) -> [(SharingFeature, Int)] {
    guard !world.ledger.premises.isOffice(identifier, asOf: moment) else { return [] }
    let others = independent(sharers, moment)
    let house = world.ledger.premises.dividedHouse(of: identifier, asOf: moment)
    let isOwnHouse = house.map { world.ledger.circumstances.houses(of: subject, asOf: moment).contains($0) } ?? false
    return (house == nil ? both(.addressSubjects, others, own, .residence) : [])
      + (isOwnHouse ? [] : both(.deliverySubjects, others, own, .delivery))
  }

  /// Unrelated sharers of a line or network that are known to live elsewhere than the subject: neighbours in a hall or an apartment house
  /// share one, and of whom no home is known nobody can say. Where most of those who gave a home live in one house, the others are taken
  /// to live there, too; and where that house has flats it is the line of a hall, into which somebody of another home has moved.
  private func strangersAtPlace(_ sharers: [Sharer], _ moment: Instant) -> Int {
    let theirs = sharers.map { world.ledger.circumstances.houses(of: $0.subject, asOf: moment) }
    let own = world.ledger.circumstances.houses(of: subject, asOf: moment)
    let common = Self.commonHouse(of: theirs + [own])
    guard !isHall(common, moment) else { return 0 }
    let home = own.isEmpty ? common : own
    let homes = theirs.map { $0.isEmpty ? common : $0 }
    guard home.isEmpty else { return homes.count { !$0.isEmpty && home.isDisjoint(with: $0) } }
    // Machines of people from several houses stand here, whosever place it is; and three people who gave no home at all are no couple.
    let known = homes.count { !$0.isEmpty }
    return known == 0 ? (homes.count >= 2 ? homes.count : 0) : (known >= 2 ? known : 0)
  }

  /// Sharers of a line that are not known to live in the subject's house, with the same reading of unknown homes.
  private func elsewhere(_ sharers: [Sharer], _ moment: Instant) -> [Sharer] {
    let theirs = sharers.map { world.ledger.circumstances.houses(of: $0.subject, asOf: moment) }
    let own = world.ledger.circumstances.houses(of: subject, asOf: moment)
    let common = Self.commonHouse(of: theirs + [own])
    guard !isHall(common, moment) else { return [] }
    let home = own.isEmpty ? common : own
    return zip(sharers, theirs).filter { home.isDisjoint(with: $0.1.isEmpty ? common : $0.1) }.map(\.0)
  }

  private func isHall(_ house: Set<UInt64>, _ moment: Instant) -> Bool {
    house.contains { world.ledger.premises.isDivided($0, asOf: moment) }
  }

  /// The house in which at least two people and more than half of those with a known home live.
  private static func commonHouse(of homes: [Set<UInt64>]) -> Set<UInt64> {
    let known = homes.count { !$0.isEmpty }
    var residents: [UInt64: Int] = [:]
    for house in homes.joined() { residents[house, default: 0] += 1 }
    return Set(residents.filter { $0.value >= 2 && $0.value * 2 > known }.keys)
  }

  /// People in a home, the subject among them.
  private static let largestHome = 4

  private func isNeighbour(_ sharer: Sharer, _ moment: Instant) -> Bool {
    world.ledger.circumstances.areNeighbours(subject, sharer.subject, asOf: moment)
  }

  /// The subject and the unrelated sharers that showed the value in the same role as it did. When it did not, nothing is known: who
  /// has a parcel sent to an address does not say that it lives there alone.
  private func both(_ feature: SharingFeature, _ strangers: [Sharer], _ own: RoleSet, _ role: Role) -> [(SharingFeature, Int)] {
    own.contains(role) ? [(feature, strangers.count { $0.roles.contains(role) } + 1)] : []
  }

  /// How many sharers do not show one of the subject's own documents.
  private func otherDocuments(_ sharers: [Sharer], _ moment: Instant) -> Int {
    var sameDocument: Set<UInt32> = []
    for identifier in world.registry.sharedIdentifiers(of: subject, asOf: moment) where identifier.kind == .documentNumber {
      sameDocument.formUnion(
        world.registry.sharers(of: identifier, scope: scope, asOf: moment, excluding: subject).map(\.subject))
    }
    return sharers.count { !sameDocument.contains($0.subject) }
  }

  private func otherNames(_ sharers: [Sharer], _ moment: Instant) -> Int {
    sharers.count { names.differ(subject, $0.subject, world.ledger, asOf: moment) == true }
  }
}
