import Events

/// What the documents of one subject showed when they came in.
struct PaperTrail: Sendable {
  /// Whether any document came in.
  private(set) var hasDocument = false
  private var zoneRead = false
  private var failedZones: [MachineReadableZone] = []
  private var mismatches: Int?
  private var forensics: Double?
  private var edited: Bool?
  private var requestedAt: Instant?
  private var delayHours: Double?
  private var firstRefused: Bool?
  private var screenshots: Int?

  mutating func request(_ request: DocumentRequested, at instant: Instant) {
    if requestedAt == nil { requestedAt = instant }
  }

  mutating func refuse(_ observation: inout Observation<IdentityFeature>) {
    guard !hasDocument else { return }
    firstRefused = true
    observation.note(.documentFirstRefused)
  }

  mutating func submit(_ submitted: DocumentSubmitted, _ observation: inout Observation<IdentityFeature>) {
    hasDocument = true
    firstRefused = firstRefused ?? false
    readZone(of: submitted.document, &observation)
    if let score = submitted.forensicsScore, (0...1).contains(score) {
      if score > (forensics ?? -1) {
        forensics = score
        if score >= 0.5 { observation.note(.documentForensicsScore) }
      }
    }
    if let image = submitted.image, let made = ImageEditors.altered(image) {
      edited = edited == true || made
      if made { observation.note(.documentImageEdited) }
    }
    capture(submitted, &observation)
  }

  private mutating func readZone(of document: Document, _ observation: inout Observation<IdentityFeature>) {
    guard let lines = document.mrz, let zone = MachineReadableZone(lines) else { return }
    zoneRead = true
    if zone.isConsistent {
      // The same document photographed again: the first reading was a reader's mistake.
      failedZones.removeAll { $0.isRereading(of: zone) }
      let differing = zone.mismatches(with: document)
      mismatches = max(mismatches ?? 0, differing)
      if differing > 0 { observation.note(.documentFieldMismatches) }
    } else {
      if !failedZones.contains(where: { $0.isRereading(of: zone) }), failedZones.count < 4 { failedZones.append(zone) }
      observation.note(.documentCheckDigitFailures)
    }
  }

  private mutating func capture(_ submitted: DocumentSubmitted, _ observation: inout Observation<IdentityFeature>) {
    let isScreenshot = submitted.capture == .screenshot || submitted.image?.provenance == .screenshot
    guard isScreenshot || submitted.capture?.known != nil else { return }
    screenshots = min((screenshots ?? 0) + (isScreenshot ? 1 : 0), 99)
    if isScreenshot { observation.note(.documentScreenshots) }
    if submitted.capture == .live, !isScreenshot {
      delayHours = delayHours ?? 0
      requestedAt = nil
    } else if let asked = requestedAt {
      let hours = observation.instant.seconds(since: asked) / 3600
      if hours > (delayHours ?? 0) { observation.note(.documentDelayHours) }
      delayHours = max(delayHours ?? 0, hours)
    }
  }

  func write(into row: inout FacetRow<IdentityFeature>) {
    if zoneRead { row.set(.documentCheckDigitFailures, failedZones.count) }
    if let mismatches { row.set(.documentFieldMismatches, mismatches) }
    row[.documentForensicsScore] = forensics
    if let edited { row.set(.documentImageEdited, edited) }
    row[.documentDelayHours] = delayHours
    if let firstRefused { row.set(.documentFirstRefused, firstRefused) }
    if let screenshots { row.set(.documentScreenshots, screenshots) }
  }
}

/// Recognises pictures that passed through an image editor or a generator.
enum ImageEditors {
  /// Programs that change the content of pictures, as they name themselves in the metadata field `Software` (Exif 2.32, tag 0x0131).
  /// Scanner programs, phone cameras and viewers that only rotate or crop are left out on purpose.
  private static let programs = [
    "photoshop", "gimp", "affinity photo", "pixelmator", "paint.net", "corel", "photopea", "picsart", "snapseed", "facetune",
    "faceapp",
    "midjourney", "stable diffusion", "dall-e", "firefly", "comfyui",
  ]

  /// Whether a picture was edited or generated; nil when neither its provenance nor its metadata says anything.
  static func altered(_ image: Image) -> Bool? {
    switch image.provenance?.known {
    case .generated, .edited: return true
    case .camera, .screenshot, .scan: return softwareIsEditor(image) ?? false
    case nil: return softwareIsEditor(image)
    }
  }

  private static func softwareIsEditor(_ image: Image) -> Bool? {
    guard let software = (image.exif?["Software"] ?? image.exif?["software"])?.text?.lowercased() else { return nil }
    return programs.contains { software.contains($0) }
  }
}
