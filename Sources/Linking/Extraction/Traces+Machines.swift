internal import Events

extension Traces {
  /// For how long the address of a home's line is taken to be the same home's.
  private static let leaseDays = 30

  /// A failed sign-in may be anybody's, so it shows nothing of the subject.
  mutating func add(_ session: SessionStarted, day: Int) {
    if let outcome = session.outcome, outcome == .failure { return }
    session.device.map { add($0) }
    session.network.map { addSession($0, day: day) }
    if let factor = session.mfa?.deviceID.flatMap({ OpaqueForm.reference($0) }) {
      add(.secondFactor, factor, masked: Self.tail(factor))
    }
  }

  mutating func add(_ sample: SessionSampled, day: Int) {
    sample.device.map { add($0) }
    sample.network.map { addSession($0, day: day) }
    if let typing = sample.typingReference.flatMap({ OpaqueForm.reference($0) }) {
      add(.typing, typing, masked: Self.tail(typing))
    }
  }

  /// Providers hand a line's address on to other homes, so that two machines stand at one line when they show its address in one month.
  mutating func add(_ inventory: DeviceInventoried, day: Int) {
    add(inventory.device)
    if inventory.device.managed != false, let network = inventory.network, let role = NetworkForm.role(network),
      let normal = network.ip.flatMap(NetworkForm.normal)
    {
      let month = String(day / Self.leaseDays)
      add(Identifier(.homeNetwork, joining: normal, month), role, masked: NetworkForm.masked(normal))
    }
    if let wifi = inventory.wifiReference.flatMap({ OpaqueForm.reference($0) }) { add(.wifi, wifi, masked: Self.tail(wifi)) }
    if let gateway = inventory.gatewayReference.flatMap({ OpaqueForm.reference($0) }) {
      add(.gateway, gateway, masked: Self.tail(gateway))
    }
  }

  /// A device that the firm hands out may be another person's next year: its role says so.
  mutating func add(_ device: Device) {
    let role: Role = device.managed == true ? .issued : .own
    if let id = device.id.flatMap({ OpaqueForm.reference($0, atLeast: 1) }) { add(.device, id, role, masked: Self.tail(id)) }
    if let fingerprint = device.fingerprint.flatMap({ OpaqueForm.reference($0) }) {
      add(.fingerprint, fingerprint, role, masked: Self.tail(fingerprint))
    }
    if let serial = device.serial.flatMap(OpaqueForm.serial) { add(.serial, serial, role, masked: Self.tail(serial)) }
  }

  mutating func addSession(_ network: Network, day: Int) {
    guard let role = NetworkForm.role(network), let normal = network.ip.flatMap(NetworkForm.normal) else { return }
    add(Identifier(.sessionNetwork, joining: normal, String(day)), role, masked: NetworkForm.masked(normal))
  }

  /// What goes to an office goes where many people's equipment goes.
  mutating func add(_ shipment: ShipmentUpdated) {
    if let to = shipment.to, to.type != .business { addAddress(to, .delivery) }
    if let serial = shipment.deviceSerial.flatMap(OpaqueForm.serial) { add(.serial, serial, .issued, masked: Self.tail(serial)) }
  }

  /// Who pushes also pushes what colleagues wrote. Own is what the committer of the newest commit committed.
  mutating func add(_ push: CommitPushed) {
    if let key = push.signingKey.flatMap(OpaqueForm.signingKey) { add(.signingKey, key, masked: Self.tail(key)) }
    let commits = push.commits ?? []
    let newest = commits.max { left, right in
      (left.committedAt?.instant ?? .distantPast) < (right.committedAt?.instant ?? .distantPast)
    }
    guard let tip = newest else { return }
    let pusher = tip.committer?.email.flatMap(EmailForm.normal)
    for commit in commits {
      let isTips = commit.committer?.email == tip.committer?.email
      let committer = isTips ? pusher : commit.committer?.email.flatMap(EmailForm.normal)
      guard committer == pusher else { continue }
      // A host's own committer, as of a merge in the browser, leaves the author as the only trace.
      let normal = committer.flatMap { EmailForm.isAnonymous($0) ? nil : $0 } ?? commit.author?.email.flatMap(EmailForm.normal)
      if let normal, !EmailForm.isAnonymous(normal) { add(.gitIdentity, normal, .named, masked: EmailForm.masked(normal)) }
    }
  }
}
