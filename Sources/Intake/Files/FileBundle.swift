/// Keeps many small files together: the kernel maps only some sixty thousand pieces of memory for a process, and each costs
/// a page at least.
struct FileBundle: ~Copyable {
  /// With more files than this the small ones are copied into one spool after the other.
  static let mostMappings = 16_384
  private static let smallFile = 1 << 20
  private static let fullSpool = 64 << 20

  private let isNeeded: Bool
  private var files: [MappedFile?] = []
  private var spool: Spool?
  private var parts: [(place: Int, range: Range<Int>, name: String)] = []

  init(isNeeded: Bool) { self.isNeeded = isNeeded }

  /// Adds a file.
  mutating func add(_ file: MappedFile) throws(IntakeError) {
    guard isNeeded, file.count < Self.smallFile else { return files.append(file) }
    if spool == nil { spool = try Spool(name: "many small files") }
    let start = spool?.count ?? 0
    try spool?.append(file.bytes)
    parts.append((files.count, start..<start + file.count, file.name))
    files.append(nil)
    if start + file.count >= Self.fullSpool { try close() }
  }

  /// The files in the order in which they were added, and what went wrong with some of them.
  consuming func finished() -> (files: [MappedFile], error: IntakeError?) {
    var failure: IntakeError?
    do throws(IntakeError) { try close() } catch { failure = error }
    return (files.compactMap(\.self), failure)
  }

  private mutating func close() throws(IntakeError) {
    guard let full = spool.take() else { return }
    let mapped = try full.mapped()
    for part in parts { files[part.place] = MappedFile(part: part.range, of: mapped, name: part.name) }
    parts = []
  }
}
