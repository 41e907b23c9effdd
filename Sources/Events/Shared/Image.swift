/// Where an image comes from.
public enum ImageProvenance: String, CaseIterable, Sendable {
  /// Camera.
  case camera
  /// Screenshot.
  case screenshot
  /// Scan.
  case scan
  /// Generated.
  case generated
  /// Edited.
  case edited
}

/// What is known about a picture. The picture itself is not part of an event.
public struct Image: FieldSet {
  /// Hash of the file.
  public var sha256: String?
  /// PDQ hash of the picture, 64 hexadecimal digits.
  public var pdq: String?
  /// PDQ hash of the background alone.
  public var backgroundPDQ: String?
  /// A vendor's opaque identifier of the face, comparable within one tenant only.
  public var faceReference: String?
  /// Metadata of the file.
  public var exif: JSON?
  /// Where the picture comes from.
  public var provenance: Term<ImageProvenance>?
  /// Other places where the picture was found: a count, or a list.
  public var reverseHits: JSON?
  /// Where the firm keeps the file.
  public var path: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("sha256", &sha256)
    try visitor.optional("pdq", &pdq)
    try visitor.optional("background_pdq", &backgroundPDQ)
    try visitor.optional("face_ref", &faceReference)
    try visitor.optional("exif", &exif)
    try visitor.optional("provenance", &provenance)
    try visitor.optional("reverse_hits", &reverseHits)
    try visitor.optional("path", &path)
  }
}
