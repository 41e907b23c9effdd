internal import Events
import Hashing

extension Traces {
  mutating func add(_ profile: ProfileChanged) {
    for email in profile.emails ?? [] { addEmail(email) }
    for phone in profile.phones ?? [] { addPhone(phone) }
    for address in profile.addresses ?? [] { addAddress(address, .residence) }
    for handle in profile.handles ?? [] { addHandle(service: handle.service, id: handle.id) }
    for site in profile.portfolio ?? [] { add(.site, OpaqueForm.site(site), masked: OpaqueForm.site(site) ?? "") }
    profile.photo.map { addImage($0) }
    addText(profile.cvText, .text)
    addText(profile.summary, .text)
    addPassages(profile.cvText)
    addPassages(profile.summary)
    if let work = profile.work { addText(Self.history(work), .text) }
  }

  mutating func add(_ contact: ContactChecked) {
    switch contact.kind.known {
    case .email: addEmail(contact.value)
    case .phone: addPhone(contact.value)
    default: break
    }
  }

  mutating func add(_ submission: DocumentSubmitted) {
    add(.documentNumber, DocumentForm.normal(submission.document), masked: DocumentForm.masked(submission.document))
    submission.document.address.map { addAddress($0, .documented) }
    submission.image.map { addImage($0, .scan) }
  }

  mutating func add(_ verification: VerificationCompleted, day: Int) {
    verification.still.map { addImage($0, .still) }
    if let contact = verification.contact {
      // For a reference or an employer the contact is somebody who vouches; for anything else it is nobody's in particular.
      addReferee(email: contact.email, phone: contact.phone)
    }
    verification.otp?.requestedFrom.map { addSession($0, day: day) }
    verification.otp?.enteredFrom.map { addSession($0, day: day) }
  }

  mutating func add(_ application: ApplicationSubmitted) {
    addText(application.cvText, .text)
    addText(application.coverLetter, .text)
    addPassages(application.cvText)
    addPassages(application.coverLetter)
    for referee in application.referees ?? [] { addReferee(email: referee.email, phone: referee.phone) }
  }

  mutating func add(_ interview: InterviewHeld, day: Int) {
    interview.still.map { addImage($0, .still) }
    for participant in interview.participants ?? [] {
      participant.device.map { add($0) }
      participant.network.map { addSession($0, day: day) }
    }
  }

  /// A mail address is also one under which somebody may vouch or write commits.
  mutating func addEmail(_ text: String) {
    guard let normal = EmailForm.normal(text) else { return }
    add(.email, normal, masked: EmailForm.masked(normal))
    add(.refereeContact, normal, .holder, masked: EmailForm.masked(normal))
    if !EmailForm.isAnonymous(normal) { add(.gitIdentity, normal, .holder, masked: EmailForm.masked(normal)) }
  }

  mutating func addPhone(_ text: String) {
    guard let normal = PhoneForm.normal(text) else { return }
    add(.phone, normal, masked: PhoneForm.masked(normal))
    add(.refereeContact, normal, .holder, masked: PhoneForm.masked(normal))
  }

  mutating func addReferee(email: String?, phone: String?) {
    if let normal = email.flatMap(EmailForm.normal) { add(.refereeContact, normal, .named, masked: EmailForm.masked(normal)) }
    if let normal = phone.flatMap(PhoneForm.normal) { add(.refereeContact, normal, .named, masked: PhoneForm.masked(normal)) }
  }

  mutating func addAddress(_ address: Address, _ role: Role) {
    add(.address, AddressForm.normal(address), role, masked: AddressForm.masked(address))
  }

  mutating func addHandle(service: String?, id: String?, _ role: Role = .own) {
    add(.handle, OpaqueForm.handle(service: service, id: id), role, masked: "\(service ?? "") \(Self.tail(id ?? ""))")
  }

  /// A picture by its perceptual hash and by its file, its background, and its face.
  mutating func addImage(_ image: Image, _ role: Role = .own) {
    if let picture = image.pdq.flatMap({ PDQ($0) }) { addPicture(picture, .image, role) }
    if let digest = image.sha256.map(Folding.code), digest.utf8.count == 64 {
      add(.image, "sha256:\(digest)", role, masked: "sha256 \(digest.prefix(8))…")
    }
    if let background = image.backgroundPDQ.flatMap({ PDQ($0) }) { addPicture(background, .background, role) }
    if let face = image.faceReference.flatMap({ OpaqueForm.reference($0) }) { add(.face, face, role, masked: Self.tail(face)) }
  }

  private mutating func addPicture(_ picture: PDQ, _ kind: IdentifierKind, _ role: Role) {
    let text = picture.text
    add(kind, "pdq:\(text)", role, masked: "pdq \(text.prefix(8))…")
    if let identifier = identifier(kind, "pdq:\(text)") { pictures.append((identifier, picture)) }
  }

  /// A text by its set of shingles, so that line breaks, case and marks do not matter.
  mutating func addText(_ text: String?, _ kind: IdentifierKind) {
    guard let text, let shingles = Shingles.hashes(of: text) else { return }
    let digest = shingles.withUnsafeBytes { $0.withMemoryRebound(to: UInt8.self) { Murmur3.hash($0) } }
    let normal = "\(digest.0)/\(digest.1)"
    add(kind, normal, masked: "\(shingles.count + 2) words")
    if let identifier = identifier(kind, normal) { texts.append((identifier, TextSketch(shingles: shingles))) }
  }

  /// The sentences of a text, each once. Of very long texts the first ones must do.
  mutating func addPassages(_ text: String?) {
    guard let text else { return }
    for passage in Shingles.passages(of: text).prefix(64) {
      add(.passage, "\(passage.0)/\(passage.1)", masked: "one sentence")
    }
  }

  /// A work history as words: employers, titles and dates, in the order in which they are given.
  private static func history(_ work: [WorkEntry]) -> String {
    work.map { entry in
      [entry.employer, entry.title, entry.start?.text, entry.end?.text].compactMap(\.self).joined(separator: " ")
    }.joined(separator: "\n")
  }
}
