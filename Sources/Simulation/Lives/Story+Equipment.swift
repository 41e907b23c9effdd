import Events

extension Story {
  /// A computer is sent, arrives, is checked and first comes up. Adds the seat at it. Returns when it is ready.
  mutating func equip(after moment: Instant) -> Instant {
    let habits = character.habits
    let person = character.person
    if random.chance(habits.ownComputer) {
      ask(.ownComputer, at: moment, granted: random.chance(0.4))
      if random.chance(0.4) { return moment.adding(days: 3) }
    }
    let elsewhere = character.parcels ?? (random.chance(habits.shipsElsewhere) ? otherHome() : nil)
    if random.chance(habits.changesAddress), let new = elsewhere ?? Optional(otherHome()) {
      let reason = random.pick(["family emergency", "moved house", "away at parents", "building works"])
      ask(.changeShippingAddress, detail: reason, at: moment.adding(days: random.between(0.5, 3)), granted: true)
      character.parcels = new
    }
    let target = AddressBook.variant(of: elsewhere ?? person.address, &random)
    let sent = office(moment.adding(days: random.between(4, 9)).day)
    let (parcel, serial) = (reference("sh-"), random.serial(10))
    ship(parcel, .ordered, serial: nil, to: target, at: office(moment.adding(days: 1).day))
    ship(parcel, .dispatched, serial: serial, to: target, at: sent)
    if random.chance(habits.rerouted) { ship(parcel, .rerouted, serial: serial, to: otherHome(), at: sent.adding(days: 1)) }
    let arrived = office(sent.adding(days: random.between(2, 6)).day)
    ship(parcel, .delivered, serial: serial, to: target, signed: true, at: arrived)
    if random.chance(habits.sentOnAbroad) {
      ship(reference("sh-"), .customs, serial: serial, to: nil, abroad: character.awake.city.country, at: arrived.adding(days: 5))
    }
    let challenge = random.chance(habits.serialChallengeFails)
    if random.chance(0.5) { complete(.serialNumber, challenge ? .fail : .pass, at: arrived.adding(days: 1)) }
    return switchOn(serial: serial, after: arrived)
  }

  private mutating func otherHome() -> Address {
    let city = random.chance(0.6) ? character.person.city : random.pick(City.towns(in: character.person.city.country))
    return random.chance(0.2) ? AddressBook.drop(in: city, &random) : AddressBook.home(in: city, &random)
  }

  private mutating func ship(
    _ id: String, _ status: ShipmentStatus, serial: String?, to: Address?, signed: Bool = false, abroad: String? = nil,
    at moment: Instant
  ) {
    let person = character.person
    let other = signed && random.chance(character.habits.signedByOther)
    let withName = signed && random.chance(0.7)
    let signer = other ? character.onward.holder.full : person.name.full
    tell(
      .shipmentUpdated(
        ShipmentUpdated {
          $0.shipmentID = id
          $0.status = .known(status)
          $0.item = "laptop"
          $0.deviceSerial = serial
          $0.recipient = PersonName(person.name.full)
          $0.to = to
          $0.signedBy = withName ? PersonName(signer) : nil
          $0.country = abroad ?? to?.country
        }), at: moment)
  }

  private mutating func switchOn(serial: String, after moment: Instant) -> Instant {
    var machine = Machine(of: character.person.language, clock: character.person.city, phone: false, &random)
    machine.serial = serial
    machine.managed = true
    let home = character.seats.first?.line ?? Line.home(in: character.person.city, &random)
    let line = character.deskLine ?? home
    let ready = moment.adding(days: random.chance(0.85) ? random.between(0.3, 2.5) : random.between(4, 12))
    var seat = Seat(machine, on: line, weight: 2.2, &random)
    seat.from = ready
    // Managed computers mostly run without a private VPN; those who have a client on them use it now and then.
    if let tunnel = character.seats.first?.tunnel, character.deskLine == nil {
      seat.tunnel = (tunnel.exit, random.chance(character.habits.vpnClient) ? tunnel.share * 0.8 : 0)
    }
    for index in character.seats.indices { character.seats[index].machine.managed = false }
    // Mail on one's own phone is allowed in most firms; other machines are not.
    if !random.chance(character.habits.signsInUnmanaged) {
      for index in character.seats.indices where !character.seats[index].machine.isPhone { character.seats[index].until = ready }
    }
    character.seats.append(seat)
    takeStock(of: seat, at: ready)
    return ready
  }

  /// The firm's agent lists what runs on the issued computer and what is plugged in.
  mutating func takeStock(of seat: Seat, at moment: Instant) {
    let habits = character.habits
    var software = Inventory.everyday(&random)
    var processes: [RunningProcess] = []
    software += tools(&processes)
    var usb = random.chance(0.7) ? Inventory.desk(&random) : []
    var lan = random.chance(0.3) ? [Inventory.neighbour(&random)] : []
    if traits.machine.remoteSwitch {
      let found = Inventory.remoteSwitch(&random)
      if random.chance(0.7) { usb.append(found.usb) }
      if random.chance(0.5) { lan.append(found.lan) }
    }
    if traits.machine.compositeKeyboard { usb.append(Inventory.compositeKeyboard(&random)) }
    let display = random.chance(0.6) ? [Inventory.display(&random)] : nil
    let camera = traits.machine.virtualCamera ? random.pick(Inventory.virtualCameras) : "Integrated Camera"
    let extensions = random.chance(habits.assistant) ? [random.pick(Inventory.assistants)] : nil
    let place = network(of: seat, at: moment, tunnelled: false)
    let near = random.chance(0.75)
    let device = seat.machine.device(&random)
    tell(
      .deviceInventoried(
        DeviceInventoried {
          $0.device = device
          $0.network = place
          $0.software = software
          $0.processes = processes.isEmpty ? nil : processes
          $0.usb = usb.isEmpty ? nil : usb
          $0.displays = display
          $0.cameras = [camera]
          $0.extensions = extensions
          $0.lan = lan.isEmpty ? nil : lan
          if near {
            $0.wifiReference = seat.line.wifiReference
            $0.gatewayReference = seat.line.gatewayReference
          }
        }), at: moment)
    if random.chance(habits.malware * 0.4) { alarm(seat, at: moment.adding(seconds: random.between(300, 40_000))) }
  }

  private mutating func tools(_ processes: inout [RunningProcess]) -> [Software] {
    var software: [Software] = []
    for tool in traits.machine.remoteTools where random.chance(0.85) {
      software.append(Inventory.software(tool, .remoteAccess, sanctioned: false))
      if traits.machine.script, tool == "Chrome Remote Desktop" {
        processes.append(
          RunningProcess {
            $0.name = "powershell.exe"
            $0.command = "powershell -NoProfile remoting_start_host.exe --code=\"\" --pin=\(traits.machine.pin)"
          })
      }
    }
    if traits.machine.vpn,
      let name = character.seats.compactMap({ $0.tunnel?.exit.carrier.name }).first ?? Carrier.vpns.first?.name
    {
      software.append(Inventory.software(name, .vpn, sanctioned: false))
    }
    if traits.machine.jiggler { software.append(Inventory.software(random.pick(Inventory.jigglers), .jiggler)) }
    if traits.machine.virtualCamera { software.append(Inventory.software(random.pick(Inventory.virtualCameras), .virtualCamera)) }
    if traits.machine.messenger { software.append(Inventory.software(random.pick(Inventory.messengers), .messenger)) }
    if random.chance(character.habits.assistant * 0.5) {
      software.append(Inventory.software(random.pick(Inventory.assistants), .assistant))
    }
    return software
  }

  private mutating func alarm(_ seat: Seat, at moment: Instant) {
    let category: DeviceAlertCategory = random.pick([.malware, .malware, .historyTampering, .credentialTheft, .unknownHardware])
    let device = seat.machine.device(&random)
    tell(
      .deviceAlerted(
        DeviceAlerted {
          $0.category = .known(category)
          $0.device = device
        }), at: moment)
  }
}

/// What stays true of a subject's computer for the whole year, drawn once from the habits.
struct MachineTraits: Sendable {
  var remoteTools: [String]
  var script: Bool
  var pin: String
  var remoteSwitch: Bool
  var compositeKeyboard: Bool
  var jiggler: Bool
  var vpn: Bool
  var virtualCamera: Bool
  var messenger: Bool

  init(_ habits: Habits, _ random: inout RandomSource) {
    remoteTools = []
    if random.chance(habits.remoteTool) {
      remoteTools = [random.pickEarly(Inventory.remoteTools)]
      let second = random.pickEarly(Inventory.remoteTools)
      if random.chance(habits.secondRemoteTool), second != remoteTools[0] { remoteTools.append(second) }
    }
    script = random.chance(habits.unattendedScript)
    if script, !remoteTools.isEmpty { remoteTools[0] = "Chrome Remote Desktop" }
    pin = random.digits(6)
    remoteSwitch = random.chance(habits.remoteSwitch)
    compositeKeyboard = random.chance(habits.compositeKeyboard)
    jiggler = random.chance(habits.jiggler)
    vpn = random.chance(habits.vpnClient)
    virtualCamera = random.chance(habits.virtualCamera)
    messenger = random.chance(habits.lanMessenger)
  }
}
