import Events

/// What is known about pictures.
enum Picture {
  /// A picture of a face in front of a background; equal `background` means the same desk, frame or template.
  static func image(
    face: String?, background: UInt64, provenance: ImageProvenance, reverseHits: Int? = nil, _ random: inout RandomSource
  ) -> Image {
    let hash = random.hex(64)
    let picture = random.hex(64)
    let withFace = random.chance(0.85)
    let withBackground = random.chance(0.7)
    var source = RandomSource(seed: background)
    let backgroundHash = source.hex(64)
    return Image {
      $0.sha256 = hash
      $0.pdq = picture
      $0.backgroundPDQ = withBackground ? backgroundHash : nil
      $0.faceReference = withFace ? face : nil
      $0.provenance = .known(provenance)
      $0.reverseHits = reverseHits.map { .integer(Int64($0)) }
    }
  }
}
