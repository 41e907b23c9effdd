import Events

extension Story {
  /// When the subject appears. Many are known to the firm before the records begin.
  mutating func openingMoment() -> Instant {
    if let opened = character.opened { return opened }
    let length = population.end.days(since: population.start)
    let offset = random.chance(0.35) ? random.between(0, min(30, length * 0.2)) : random.between(0, length * 0.7)
    return active(population.start.adding(days: offset).day + 1)
  }

  /// The subject appears with what it says about itself.
  mutating func appear(at moment: Instant, role: String) {
    let person = character.person
    let created = random.chance(0.3) ? Timestamp(moment.adding(days: -random.logNormal(median: 300, sigma: 0.9))) : nil
    let source = random.pick(weighing: [("search", 0.4), ("referral", 0.2), ("advert", 0.2), ("recruiter", 0.2)])
    // One newcomer in twenty names somebody who is already there.
    if character.referredBy == nil, random.chance(0.05) {
      character.referredBy = plan.another(subject.kind, at: slot.firm, seed: population.seed, &random).flatMap {
        $0 == subject ? nil : $0
      }
      if let other = character.referredBy, random.chance(0.4) { character.links.append((other, .referrer)) }
    }
    let referrer = character.referredBy?.text
    tell(
      .subjectOpened(
        SubjectOpened {
          $0.createdAt = created
          $0.claimed = ClaimedPlace {
            $0.country = person.city.country
            $0.city = person.city.name
            $0.timezone = person.city.zone
          }
          $0.referredBy = referrer
          $0.source = referrer == nil ? source : "referral"
          $0.role = role
        }), at: moment)
    for (other, relation) in character.links {
      tell(
        .subjectLinked(
          SubjectLinked {
            $0.to = other
            $0.relation = .known(relation)
          }), at: moment.adding(days: random.between(0.1, 9)))
    }
    for (kind, probability) in character.clearances where random.chance(probability) { clear(kind, after: moment) }
  }

  private mutating func clear(_ kind: ClearanceKind, after moment: Instant) {
    let at = office(moment.adding(days: random.between(1, 60)).day)
    let until = kind == .travelDeclared ? Timestamp(at.adding(days: random.between(20, 200))) : nil
    tell(
      .clearanceRecorded(
        ClearanceRecorded {
          $0.kind = .known(kind)
          $0.until = until
          $0.by = "desk"
        }), at: at)
  }

  /// What the subject's profile says: names, contacts, and for people who work a life on paper.
  mutating func describe(at moment: Instant, working: Bool) {
    let person = character.person
    let resume = character.resume
    var names = [person.written(person.name, &random)]
    names += character.aliases.map { person.written($0, use: .preferred, &random) }
    let shown = working ? photo() : nil
    let withBirth = random.chance(0.8)
    let withAddress = random.chance(working ? 0.85 : 0.7)
    let address = AddressBook.variant(of: person.address, &random)
    let service = random.pick(weighing: [("github", 0.6), ("linkedin", 0.25), ("telegram", 0.15)])
    let english = random.pick(weighing: [("C2", 0.3), ("C1", 0.4), ("B2", 0.3)])
    let rate = random.logNormal(median: 42, sigma: 0.4)
    let withText = random.chance(0.6)
    let skills =
      random.chance(character.habits.skillsEarly)
      ? Resume.skills(since: CivilDay.date(of: moment.day).year - resume.years, count: 8, early: true, &random) : resume.skills
    tell(
      .profileChanged(
        ProfileChanged {
          $0.names = names
          $0.dateOfBirth = withBirth ? person.birth : nil
          $0.emails = [person.email]
          $0.phones = [person.phone]
          if withAddress { $0.addresses = [address] }
          guard working else { return }
          $0.photo = shown
          $0.headline = resume.title
          $0.cvText = withText ? resume.text(name: person.name.full) : nil
          $0.skills = skills
          $0.work = resume.work
          $0.education = resume.education
          $0.languages = [
            LanguageSkill {
              $0.code = person.language
              $0.level = "native"
            },
            LanguageSkill {
              $0.code = "en"
              $0.level = english
            },
          ]
          $0.handles = [
            Handle {
              $0.service = service
              $0.id = person.handle
            }
          ]
          $0.rate = money(rate)
        }), at: moment)
  }

  private mutating func photo() -> Image? {
    guard random.chance(0.7) else { return nil }
    let generated = random.chance(character.habits.portraitGenerated)
    let hits = random.chance(0.5) ? (random.chance(character.habits.portraitElsewhere) ? random.int(1...5) : 0) : nil
    let provenance: ImageProvenance = generated ? (random.chance(0.6) ? .generated : .edited) : .camera
    return Picture.image(
      face: character.person.face, background: random.next(), provenance: provenance, reverseHits: hits, &random)
  }

  /// The firm looks up the contact data, as far as it does.
  mutating func checkContacts(after moment: Instant) {
    let person = character.person
    let habits = character.habits
    let at = moment.adding(seconds: random.between(60, 90_000))
    let age = random.chance(habits.mailboxFresh) ? random.between(0.5, 29) : random.logNormal(median: 1_500, sigma: 0.7)
    let disposable = random.chance(habits.mailboxDisposable)
    if random.chance(0.8) {
      tell(
        .contactChecked(
          ContactChecked {
            $0.kind = .known(.email)
            $0.value = person.email
            $0.firstSeen = Timestamp(Instant(seconds: at.adding(days: -age).microseconds / 1_000_000))
            $0.disposable = disposable
            $0.exists = true
          }), at: at)
    }
    let type: LineType =
      random.chance(habits.numberOverInternet)
      ? (random.chance(0.7) ? .voip : .virtual) : random.chance(0.92) ? .mobile : .landline
    let rental = random.chance(habits.numberRented)
    if random.chance(0.8) {
      tell(
        .contactChecked(
          ContactChecked {
            $0.kind = .known(.phone)
            $0.value = person.phone
            $0.lineType = .known(type)
            $0.rental = rental
          }), at: at)
    }
    guard let line = person.address.line, random.chance(0.45) else { return }
    let unusual = random.chance(habits.letterBox)
    let kind: AddressType =
      unusual ? random.pick([.mailDrop, .poBox, .forwarder, .vacant]) : person.address.type?.known ?? .residential
    tell(
      .contactChecked(
        ContactChecked {
          $0.kind = .known(.address)
          $0.value = "\(line), \(person.city.name)"
          $0.addressType = .known(kind)
          $0.exists = true
        }), at: at)
  }

  /// What can be seen of the subject's profiles elsewhere, now or later.
  mutating func lookOutside(at moment: Instant) {
    guard random.chance(0.6) else { return }
    let person = character.person
    let habits = character.habits
    let thin = random.chance(habits.profileThin)
    let age = thin ? random.logNormal(median: 200, sigma: 0.6) : random.logNormal(median: 2_200, sigma: 0.5)
    let asleep = random.chance(habits.profileAsleep)
    let silence = asleep ? random.between(900, 3_200) : random.logNormal(median: 20, sigma: 0.9)
    let connections = Int(random.logNormal(median: thin ? 22 : 240, sigma: 0.7))
    let followers = Int(random.logNormal(median: 30, sigma: 1.3))
    let following = Int(random.logNormal(median: 35, sigma: 1.1))
    let names = [random.chance(habits.profileOtherName) ? character.otherName.full : person.name.full]
    let renamed = random.chance(habits.profileRenamed)
    let status: ExternalStatus = renamed ? random.pick([.renamed, .deleted, .banned]) : .active
    let service = random.pick(["github", "linkedin"])
    tell(
      .profileExternalSeen(
        ProfileExternalSeen {
          $0.service = service
          $0.handle = person.handle
          $0.createdAt = Timestamp(Instant(seconds: moment.adding(days: -min(age, 5_600)).microseconds / 1_000_000))
          $0.followers = followers
          $0.following = following
          $0.connections = service == "linkedin" ? connections : nil
          $0.silenceDays = rounded(silence, 0)
          $0.namesSeen = names
          $0.status = .known(status)
        }), at: moment)
  }

  /// Ordinary changes in a life: another home, another phone, another spelling.
  mutating func change(on day: Int) {
    var person = character.person
    let at = active(day)
    switch random.int(0...3) {
    case 0:
      person.address = AddressBook.home(in: person.city, &random)
      let address = person.address
      tell(.profileChanged(ProfileChanged { $0.addresses = [address] }), at: at)
    case 1:
      person.phone = Handles.phone(in: person.city.country, &random)
      let phone = person.phone
      tell(.profileChanged(ProfileChanged { $0.phones = [phone] }), at: at)
    case 2:
      let name = person.written(NameMaker.variant(of: person.name, &random), &random)
      tell(.profileChanged(ProfileChanged { $0.names = [name] }), at: at)
    default:
      let title = random.pick(["open to work", "available part time", character.resume.title, "on a break"])
      tell(.profileChanged(ProfileChanged { $0.headline = title }), at: at)
    }
    character.person = person
  }
}
