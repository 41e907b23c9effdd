import Events

extension Casting {
  /// Night workers: the middle of their day lies in the night of the place where they live.
  mutating func workAtNight(_ character: inout Figure) {
    character.awake.middle += random.between(7, 12)
    character.habits.dropsCalls = 0.2
    character.habits.staysAway = 0.12
    character.habits.longHours = 0.05
    character.clearances = [(.employerConfirmed, 0.15)]
  }

  /// People who reach a computer at the office or in the cloud from afar.
  mutating func workFromAfar(_ character: inout Figure) {
    let city = character.person.city
    character.habits.remoteTool = 0.85
    character.habits.secondRemoteTool = 0.25
    character.habits.remoteSwitch = 0.03
    character.remoteOperator = (random.logNormal(median: 70, sigma: 0.4), random.logNormal(median: 78, sigma: 0.4))
    if random.chance(0.5) { character.deskLine = random.chance(0.5) ? .office(in: city, &random) : .server(in: city, &random) }
    if random.chance(0.35) {
      var cloud = Seat(character.seats[0].machine, on: .server(in: city, &random), weight: 0.8, &random)
      cloud.machine = Machine(of: character.person.language, clock: city, phone: false, &random)
      cloud.machine.virtual = true
      character.seats.append(cloud)
    }
    character.habits.hidChanges = 0.3
    character.clearances = [(.employerConfirmed, 0.3), (.assistiveTechnology, 0.05)]
  }

  /// Users of screen readers, captioning and other helpers; some without a camera, some without calls.
  mutating func useHelpers(_ character: inout Figure) {
    character.habits.remoteTool = 0.22
    character.habits.virtualCamera = 0.15
    character.habits.assistant = 0.45
    character.habits.cameraOff = 0.4
    character.habits.dropsCalls = 0.4
    character.habits.staysAway = 0.25
    character.habits.livenessFailsFirst = 0.35
    character.habits.livenessFailsAgain = 0.35
    character.habits.serialChallengeFails = 0.12
    character.habits.pickupRefused = 0.25
    character.habits.compositeKeyboard = 0.08
    character.habits.observe(.eyeScanning, 0.15)
    character.habits.observe(.cameraRefused, 0.12)
    character.remoteOperator = random.chance(0.4) ? (34, random.logNormal(median: 66, sigma: 0.4)) : nil
    character.clearances = [(.assistiveTechnology, 0.45), (.inPersonVerified, 0.08)]
  }

  /// People who use a VPN for most of what they do.
  mutating func keepPrivate(_ character: inout Figure) {
    let exit = random.chance(0.55) ? character.person.city : random.pick(City.all)
    character.useTunnel(random.pickEarly(Carrier.vpns), exit: exit, share: random.between(0.5, 0.97))
    character.habits.vpnClient = 0.4
    character.habits.multiBrowser = 0.05
    character.habits.profileThin = 0.25
    character.clearances = [(.vpnRequired, 0.08)]
  }

  /// People in mainland China whose work lies behind national filtering; the advisories' service is a favourite there.
  mutating func crossTheFilter(_ character: inout Figure) {
    let service = random.chance(0.35) ? Carrier.astrill : random.pickEarly(Carrier.vpns)
    let exit = random.pick(City.towns(in: random.pick(["HK", "JP", "SG", "US", "KR"])))
    character.useTunnel(service, exit: exit, share: random.between(0.55, 0.97))
    character.habits.vpnClient = 0.6
    character.habits.tunnelDrops = 0.08
    character.clearances = [(.vpnRequired, 0.4)]
  }

  /// People who are paid in coins.
  mutating func takeCoins(_ character: inout Figure) {
    character.habits.wantsCoins = 0.5
    character.habits.paidInCoins = 0.9
    character.habits.sweepsCoins = 0.3
    character.habits.hops = 0.12
    character.habits.mixes = 0.01
    if random.chance(0.6) {
      character.accounts = [
        PayAccount(holder: character.person.name, country: character.person.city.country, wallet: true, &random)
      ]
      if let chain = character.accounts[0].chain, let address = character.accounts[0].address {
        character.wallet = (chain, address)
      }
    }
    if random.chance(0.15) { character.onwardWallet = Wallet.service(on: character.wallet.chain, mixer: false, &random).address }
  }

  /// Marriage, transition, transliteration: papers, accounts and old accounts on the net bear the other name.
  mutating func changeName(_ character: inout Figure) {
    let old = character.person.name
    var new = old
    switch random.int(0...2) {
    case 0: new.family = NameMaker.name(character.person.origin, female: true, &random).family
    case 1: new.given = NameMaker.name(character.person.origin, female: !character.person.female, &random).given
    default: new = NameMaker.variant(of: old, &random)
    }
    new.native = nil
    character.person.name = new
    character.aliases = random.chance(0.55) ? [old] : []
    character.otherName = old
    if random.chance(0.3) { character.paper.name = new }
    if random.chance(0.5) { character.accounts[0].holder = new }
    character.habits.authorsRotate = 0.35
    character.habits.slipsName = 0.12
    character.habits.profileRenamed = 0.3
    character.habits.profileOtherName = 0.35
    character.habits.taxNumberDiffers = 0.15
    character.clearances = [(.nameChange, 0.4)]
  }
}
