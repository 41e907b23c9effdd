import Events

extension Story {
  /// One day at work: a record of hours, of code or of access.
  mutating func workDay(_ day: Int, engagement: String, tenure: Int) {
    switch random.weighted([0.45, 0.35, 0.2]) {
    case 0: logHours(day, engagement)
    case 1: push(day)
    default: useAccess(day, tenure: tenure)
    }
  }

  private mutating func logHours(_ day: Int, _ engagement: String) {
    let habits = character.habits
    let long = traits.longHours && random.chance(0.4)
    let hours = long ? random.between(14, 19.5) : min(13, max(1, random.normal(7.6, 1.2)))
    let conflicts = traits.overlaps && random.chance(0.35) ? random.int(1...4) : random.chance(0.05) ? 1 : 0
    let at = active(day)
    let date = CivilDay.date(of: day)
    let withConflicts = random.chance(0.5) || habits.hoursOverlap > 0.5
    tell(
      .workLogged(
        WorkLogged {
          $0.engagementID = engagement
          $0.day = PartialDate(year: date.year, month: date.month, day: date.day)
          $0.hours = rounded(hours, 1)
          $0.calendarConflicts = withConflicts ? conflicts : nil
        }), at: at)
  }

  private mutating func push(_ day: Int) {
    let habits = character.habits
    let at = active(day)
    let slip = random.chance(habits.slipsName * 0.3)
    let author = identity(slip || (traits.rotates && random.chance(0.3)) ? character.otherName : character.person.name)
    let elsewhere = random.chance(habits.pushesElsewhere * 0.3)
    let commits = (0..<random.int(1...3)).map { index -> Commit in
      let (hash, tree, message) = (random.hex(40), random.hex(40), Phrases.commit(&random))
      let written = Instant(seconds: at.adding(seconds: -Double(random.int(60...9_000) + index * 400)).microseconds / 1_000_000)
      return Commit {
        $0.id = hash
        $0.tree = tree
        $0.author = author
        $0.committer = author
        $0.authoredAt = Timestamp(written)
        $0.committedAt = Timestamp(written)
        $0.message = message
      }
    }
    let repository =
      elsewhere ? "\(character.person.handle)/backup" : "\(firm.tenant)/\(random.pick(["core", "web", "api", "ops"]))"
    let remote: Remote = elsewhere ? random.pick([.personal, .public]) : .company
    tell(
      .commitPushed(
        CommitPushed {
          $0.repository = repository
          $0.remote = .known(remote)
          $0.commits = commits
        }), at: at)
  }

  private mutating func identity(_ name: InventedName) -> GitIdentity {
    let own = name == character.person.name
    let email = own ? character.person.email : Handles.email(for: name, handle: Handles.plain(name.given), &random)
    return GitIdentity {
      $0.name = name.full
      $0.email = email
    }
  }

  private mutating func useAccess(_ day: Int, tenure: Int) {
    let habits = character.habits
    let outside = random.chance(habits.outOfRole)
    var action: AccessAction = random.pick(weighing: [
      (.read, 0.5), (.search, 0.2), (.clone, 0.1), (.deploy, 0.14), (.export, 0.06),
    ])
    if random.chance(habits.seeksPower * 0.15) { action = .roleRequested }
    if random.chance(habits.plantsChange) { action = random.pick([.dependencyAdded, .ciChanged, .contractChanged]) }
    let bulk = traits.bulk && tenure < 30
    if bulk, random.chance(0.6) { action = random.pick([.clone, .export]) }
    let bytes = random.logNormal(median: bulk ? 4e8 : 3e5, sigma: 1.1)
    let resource = "\(random.pick(["repo", "wiki", "bucket", "board"]))/\(random.pick(Phrases.firmHeads).lowercased())"
    let sensitivity: Sensitivity = random.pick(weighing: [(.normal, 0.85), (.restricted, 0.13), (.exportControlled, 0.02)])
    let approved = random.chance(0.6)
    tell(
      .accessUsed(
        AccessUsed {
          $0.resource = resource
          $0.action = .known(action)
          $0.sensitivity = .known(sensitivity)
          $0.bytes = action == .clone || action == .export ? bytes.rounded() : nil
          $0.inRole = !outside
          $0.approvedBy = approved ? "lead" : nil
        }), at: active(day))
    guard random.chance(habits.uploads * 0.25) else { return }
    let destination: DataDestination = random.pick([.personalCloud, .personalRepository, .removable, .mail])
    let amount = random.logNormal(median: 3e7, sigma: 1.4)
    tell(
      .dataMoved(
        DataMoved {
          $0.destination = .known(destination)
          $0.bytes = amount.rounded()
          $0.resource = resource
        }), at: active(day))
  }

  /// What a manager notes in a quarter.
  mutating func review(_ day: Int, engagement: String, hiredAt score: Double) {
    let habits = character.habits
    let spread = random.chance(habits.unevenQuality) ? 1.1 : 0.35
    let drop = random.chance(habits.weakerThanHired) ? random.between(1.2, 2.2) : 0
    let value = min(5, max(1, random.normal(score - drop, spread)))
    let forgot = random.chance(habits.unevenQuality * 0.6)
    tell(
      .reviewRecorded(
        ReviewRecorded {
          $0.engagementID = engagement
          $0.score = rounded(value, 1)
          $0.recallGap = .bool(forgot)
        }), at: office(day))
    let tried = random.int(4...16)
    let missed = traits.dropsCalls ? random.between(0.4, 0.9) : random.between(0, 0.15)
    let median = random.logNormal(median: 420, sigma: 0.9)
    let channel = random.pick(["chat", "mail", "voice"])
    tell(
      .communicationProfiled(
        CommunicationProfiled {
          $0.channel = channel
          $0.responseMedianSeconds = rounded(median, 0)
          $0.callsAttempted = tried
          $0.callsAnswered = max(0, tried - Int((missed * Double(tried)).rounded()))
        }), at: office(day))
    if random.chance(0.6) { answerInvitation(on: day) }
    if random.chance(0.12) { proveAgain(on: day + random.int(1...20)) }
  }

  private mutating func answerInvitation(on day: Int) {
    let kind: InvitationKind = random.pick([.inPerson, .video, .video, .call, .travel, .pickup, .promotion])
    let away = traits.staysAway && kind != .video && kind != .call
    let answer: InvitationAnswer =
      random.chance(away ? 0.8 : traits.dropsCalls && kind == .call ? 0.6 : 0.1)
      ? random.pick([.declined, .declined, .ignored])
      : .accepted
    let reason =
      answer == .declined && random.chance(0.6) ? random.pick(["family", "health", "travel", "visa", "workload"]) : nil
    tell(
      .invitationAnswered(
        InvitationAnswered {
          $0.kind = .known(kind)
          $0.answer = .known(answer)
          $0.reason = reason
        }), at: office(day))
  }

  /// What a look at the subject's public code finds.
  mutating func analyseCode(at moment: Instant) {
    guard random.chance(0.5) else { return }
    let habits = character.habits
    let age = random.logNormal(median: 1_900, sigma: 0.6)
    let made = moment.adding(days: -min(age, 5_000))
    let repositories = random.int(3...40)
    let backdated = random.chance(habits.commitsBackdated) ? max(1, Int(Double(repositories) * random.between(0.1, 0.7))) : 0
    let copied = random.chance(habits.repositoryCopied)
    let share = copied ? random.between(0.5, 1) : min(0.4, random.logNormal(median: 0.03, sigma: 1))
    let names = traits.rotates ? (0..<random.int(2...4)).map { _ in identity(character.otherName) } : []
    let leaked = random.chance(habits.secretsLeaked) ? random.int(1...6) : 0
    let first = made.adding(days: backdated > 0 ? -random.between(20, 900) : random.between(1, 200))
    let authors = [identity(character.person.name)] + names
    let commits = Int(random.logNormal(median: 240, sigma: 1))
    let offset = character.awake.city.offset / 60
    let main = offset < 0 ? "-\(offset > -10 ? "0" : "")\(-offset):00" : "+\(offset < 10 ? "0" : "")\(offset):00"
    let from = "\(random.pick(Phrases.firmHeads).lowercased())/\(random.pick(["kit", "app", "lib", "demo"]))"
    tell(
      .repositoryAnalysed(
        RepositoryAnalysed {
          $0.repository = "\(character.person.handle)/portfolio"
          $0.accountCreatedAt = Timestamp(Instant(seconds: made.microseconds / 1_000_000))
          $0.firstCommitAt = Timestamp(Instant(seconds: first.microseconds / 1_000_000))
          $0.commits = commits
          $0.backdatedRepositories = backdated
          $0.repositories = repositories
          $0.authors = authors
          $0.copiedShare = rounded(share, 2)
          $0.copiedFrom = copied ? from : nil
          $0.zones = [main: commits]
          $0.leakedSecrets = .integer(Int64(leaked))
        }), at: moment)
  }
}
