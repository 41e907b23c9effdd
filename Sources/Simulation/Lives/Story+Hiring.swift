import Events

extension Story {
  /// Somebody applies and goes as far as the process takes them. Returns the moment after the last step.
  mutating func apply(after moment: Instant, hired: Bool) -> Instant {
    let applied = moment.adding(seconds: random.between(300, 90_000))
    submitApplication(at: applied)
    var at = applied.adding(days: random.between(1, 8))
    if random.chance(0.55) { assess(on: at.day) }
    let rounds = hired ? random.int(2...4) : random.weighted([0.45, 0.35, 0.2])
    let score = min(5, max(1, random.normal(hired ? 4.1 : 3, 0.5)))
    for round in 0..<rounds {
      at = at.adding(days: random.between(1, 7))
      interview(round + 1, score: score, on: at.day)
    }
    return at.adding(days: random.between(0.5, 5))
  }

  private mutating func submitApplication(at moment: Instant) {
    let resume = character.resume
    let person = character.person
    if character.referees.isEmpty { character.referees = (0..<random.int(0...2)).map { _ in referee() } }
    let referees = character.referees
    let text = resume.text(name: person.name.full)
    var stem = RandomSource(seed: character.textStem)
    let letter = random.chance(0.5) ? Phrases.pitch(&stem) : nil
    let job = "job-\(random.int(1...60))"
    let source = random.pick(weighing: [("job_board", 0.45), ("careers_page", 0.25), ("referral", 0.1), ("recruiter", 0.2)])
    let wish = random.chance(0.5) ? money((random.logNormal(median: 92_000, sigma: 0.3) / 500).rounded() * 500) : nil
    tell(
      .applicationSubmitted(
        ApplicationSubmitted {
          $0.organisation = firm.tenant
          $0.jobID = job
          $0.cvText = text
          $0.coverLetter = letter
          $0.source = source
          $0.referees = referees.isEmpty ? nil : referees
          $0.rate = wish
        }), at: moment)
  }

  private mutating func referee() -> Referee {
    let habits = character.habits
    let referee = Person(origin: HardNegativeGroup.anyOrigin(&random).origin, today: population.start.day, &random)
    let work = character.resume.work.first?.employer.map { Handles.plain($0) } ?? "office"
    let email = random.chance(habits.refereesFree) ? referee.email : "\(referee.handle)@\(work).example"
    let close = random.chance(habits.refereesClose)
    let ip = random.chance(0.2) || close ? networkAndDevice(at: population.start).network.ip : nil
    let away = close ? ip : Line.home(in: referee.city, &random).network(at: population.start, enriched: false, &random).ip
    return Referee {
      $0.name = PersonName(referee.name.full)
      $0.email = email
      $0.phone = close ? character.person.phone : referee.phone
      $0.ip = ip == nil ? nil : away
    }
  }

  private mutating func assess(on day: Int) {
    let habits = character.habits
    let moment = active(day)
    let pasted = random.chance(habits.pasted)
    let explained = !random.chance(pasted ? 0.25 : 0.03)
    let score = min(100, max(5, random.normal(72, 14)))
    let (network, device) = networkAndDevice(at: moment)
    let bursts = pasted ? random.int(3...14) : random.int(0...2)
    tell(
      .assessmentCompleted(
        AssessmentCompleted {
          $0.score = rounded(score, 1)
          $0.pasteBursts = bursts
          $0.explained = explained
          $0.network = network
          $0.device = device
        }), at: moment)
  }

  private mutating func interview(_ round: Int, score: Double, on day: Int) {
    let habits = character.habits
    let moment = office(day)
    let off = random.chance(habits.cameraOff)
    let observations = habits.observations.filter { random.chance($0.1 * 0.5) }.map { Term.known($0.0) }
    let freezes = random.chance(habits.freezes) ? random.int(3...9) : random.int(0...2)
    var seat = seat(at: moment)
    if random.chance(habits.virtualCamera) { seat.machine.virtual = seat.machine.virtual || random.chance(0.1) }
    let network = network(of: seat, at: moment, tunnelled: random.chance(seat.tunnel?.share ?? 0))
    let device = seat.machine.device(&random)
    let name = shownName()
    let camera =
      random.chance(habits.virtualCamera * 0.6)
      ? random.pick(Inventory.virtualCameras) : random.pick(["Integrated Camera", "FaceTime HD Camera", "Logitech BRIO"])
    let still =
      random.chance(off ? 0.05 : 0.45)
      ? Picture.image(face: character.liveFace ?? character.person.face, background: random.next(), provenance: .camera, &random)
      : nil
    let ratio = off ? random.between(0, 0.4) : random.between(0.9, 1)
    let minutes = random.int(25...75)
    let mark = min(5, max(1, random.normal(score, 0.3)))
    let (id, interviewer) = (reference("iv-"), "staff-\(random.int(1...40))")
    tell(
      .interviewHeld(
        InterviewHeld {
          $0.interviewID = id
          $0.channel = "video"
          $0.durationMinutes = Double(minutes)
          $0.videoOnRatio = rounded(ratio, 2)
          $0.freezes = freezes
          $0.score = rounded(mark, 1)
          $0.interviewer = interviewer
          $0.still = still
          $0.participants = [
            InterviewParticipant {
              $0.displayName = name
              $0.network = network
              $0.device = device
              $0.camera = camera
            }
          ]
          $0.observations = observations.isEmpty ? nil : observations
        }), at: moment)
    if off, random.chance(0.3) { ask(.noCamera, at: moment.adding(seconds: -3_600), granted: true) }
  }

  /// The subject asks for something.
  mutating func ask(_ kind: RequestKind, detail: String? = nil, at moment: Instant, granted: Bool) {
    tell(
      .requestMade(
        RequestMade {
          $0.kind = .known(kind)
          $0.detail = detail
          $0.granted = granted
        }), at: moment)
  }
}
