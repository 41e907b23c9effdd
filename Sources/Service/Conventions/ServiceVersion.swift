/// The dated versions of the API: a client that names one keeps getting its shapes.
enum ServiceVersion: String, CaseIterable, Sendable {
  case first = "2026-11-24"

  /// What a client gets that names none.
  static let latest = ServiceVersion.first
  /// The header in requests and answers.
  static let header = "Sekisho-Version"

  /// The version that a request asks for.
  static func asked(_ header: String?) throws(Problem) -> ServiceVersion {
    guard let header else { return latest }
    guard let version = ServiceVersion(rawValue: header) else {
      let known = allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(.unknownVersion, faults: [Problem.Fault(.header(Self.header), "is one of \(known)")])
    }
    return version
  }
}
