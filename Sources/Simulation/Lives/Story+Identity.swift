import Events
import Hashing

extension Story {
  /// The firm asks for papers, gets them, and compares faces.
  mutating func proveIdentity(after moment: Instant) {
    let habits = character.habits
    let asked = moment.adding(seconds: random.between(300, 200_000))
    tell(.documentRequested(DocumentRequested { $0.documentType = "identity" }), at: asked)
    let wait = random.chance(habits.paperLate) ? random.between(30, 200) : random.logNormal(median: 1.5, sigma: 1)
    let given = asked.adding(seconds: wait * 3_600)
    submit(character.paper, at: given, late: wait > 30)
    let checked = given.adding(seconds: random.between(40, 4_000))
    let altered = random.chance(habits.paperAltered * 0.6)
    complete(.document, altered ? .inconclusive : .pass, score: random.between(0.86, 1), at: checked)
    compareFaces(after: checked)
    if random.chance(0.7) { confirmPhone(after: checked) }
  }

  /// A paper arrives as a picture.
  mutating func submit(_ paper: Paper, at moment: Instant, late: Bool) {
    let habits = character.habits
    var shown = paper
    if random.chance(habits.paperNameVaries) { shown.name = NameMaker.variant(of: paper.name, &random) }
    if random.chance(habits.paperAddressOld), shown.address != nil {
      let city = random.chance(0.6) ? character.person.city : random.pick(City.towns(in: character.person.city.country))
      shown.address = AddressBook.home(in: city, &random)
    }
    let altered = random.chance(habits.paperAltered)
    let misread = random.chance(altered ? 0.5 : habits.paperMisread)
    let screenshot = random.chance(late ? max(0.3, habits.paperAsScreenshot) : habits.paperAsScreenshot)
    let capture: Capture = screenshot ? .screenshot : random.chance(0.7) ? .live : .upload
    let background =
      random.chance(habits.paperFromTemplate) ? Self.frames[random.int(0...Self.frames.count - 1)] : character.background
    let score = altered ? random.between(0.55, 0.98) : min(0.9, random.logNormal(median: 0.06, sigma: 0.8))
    let image = Picture.image(
      face: character.person.face, background: background, provenance: screenshot ? .screenshot : altered ? .edited : .camera,
      &random)
    let withScore = random.chance(0.7)
    let withLines = random.chance(0.6)
    let document = shown.document(misread: misread, withLines: withLines, &random)
    tell(
      .documentSubmitted(
        DocumentSubmitted {
          $0.document = document
          $0.image = image
          $0.capture = .known(capture)
          $0.forensicsScore = withScore ? rounded(score, 3) : nil
        }), at: moment)
  }

  /// Frames of capture programs and notaries' desks, before which many unrelated papers lie.
  private static let frames: [UInt64] = (0..<12).map { SplitMix64.finalised(0xF4A3 + $0) }

  private mutating func compareFaces(after moment: Instant) {
    let habits = character.habits
    var at = moment.adding(seconds: random.between(20, 1_200))
    var attempt = 1
    var passed = !random.chance(habits.livenessFailsFirst)
    complete(.liveness, passed ? .pass : .fail, attempt: attempt, face: true, at: at)
    while !passed, attempt < 4 {
      attempt += 1
      at = at.adding(seconds: random.between(60, 3_000))
      passed = !random.chance(habits.livenessFailsAgain)
      complete(.liveness, passed ? .pass : .fail, attempt: attempt, face: true, at: at)
    }
    let differs = random.chance(habits.faceDiffers)
    let score = differs ? random.between(0.2, 0.6) : random.between(0.82, 0.995)
    complete(.faceMatch, differs ? .fail : .pass, score: score, face: true, at: at.adding(seconds: 15))
  }

  /// The worker is asked for another proof under a neutral reason.
  mutating func proveAgain(on day: Int) {
    let refused = random.chance(character.habits.reproofRefused)
    let result: VerificationResult = refused ? random.pick([.refused, .noShow]) : .pass
    complete(.reverification, result, face: !refused, at: active(day))
  }

  private mutating func confirmPhone(after moment: Instant) {
    let at = moment.adding(seconds: random.between(30, 2_000))
    let here = networkAndDevice(at: at).network
    let elsewhere = random.chance(character.habits.codeEnteredElsewhere)
    let there =
      elsewhere ? Line.mobile(in: random.pick(City.all), &random).network(at: at, enriched: firm.enriches, &random) : here
    let latency = random.logNormal(median: elsewhere ? 42_000 : 14_000, sigma: 0.5)
    tell(
      .verificationCompleted(
        VerificationCompleted {
          $0.method = .known(.phoneOtp)
          $0.result = .known(.pass)
          $0.otp = OneTimeCode {
            $0.requestedFrom = there
            $0.enteredFrom = here
            $0.latencyMilliseconds = rounded(latency, 0)
          }
        }), at: at)
  }

  /// One finished check.
  mutating func complete(
    _ method: VerificationMethod, _ result: VerificationResult, score: Double? = nil, attempt: Int? = nil, face: Bool = false,
    at moment: Instant
  ) {
    let withStill = face && random.chance(0.5)
    let still =
      withStill
      ? Picture.image(face: character.liveFace ?? character.person.face, background: random.next(), provenance: .camera, &random)
      : nil
    let withScore = random.chance(0.7)
    tell(
      .verificationCompleted(
        VerificationCompleted {
          $0.method = .known(method)
          $0.result = .known(result)
          $0.score = withScore ? score.map { rounded($0, 3) } : nil
          $0.attempt = attempt
          $0.still = still
        }), at: moment)
  }

  /// Referees, schools and employers are asked, tax numbers compared.
  mutating func checkBackground(after moment: Instant) {
    let habits = character.habits
    let questions: [(VerificationMethod, Double, Double)] = [
      (.reference, 0.6, 0.03), (.education, 0.45, habits.degreeUnconfirmed), (.employment, 0.5, habits.employerUnconfirmed),
      (.background, 0.4, 0.015), (.taxId, 0.5, habits.taxNumberDiffers),
    ]
    for (method, share, failure) in questions where random.chance(share) {
      let failed = random.chance(failure)
      let result: VerificationResult = failed ? random.pick([.fail, .inconclusive]) : .pass
      let referee = method == .reference ? character.referees.first : nil
      let at = office(moment.adding(days: random.between(1, 9)).day)
      tell(
        .verificationCompleted(
          VerificationCompleted {
            $0.method = .known(method)
            $0.result = .known(result)
            $0.attempt = failed ? 2 : 1
            if let referee {
              $0.contact = VerificationContact {
                $0.name = referee.name
                $0.email = referee.email
                $0.phone = referee.phone
                $0.ip = referee.ip
              }
            }
          }), at: at)
    }
    if random.chance(habits.disowned) {
      let kind: ComplaintKind = random.pick([.identityTheft, .taxForm, .wrongPerson])
      let credible = random.chance(0.75)
      tell(
        .complaintReceived(
          ComplaintReceived {
            $0.kind = .known(kind)
            $0.credible = credible
            $0.by = "letter"
          }), at: office(moment.adding(days: random.between(60, 240)).day))
    }
  }
}
