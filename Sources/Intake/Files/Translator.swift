import Events

/// Tells the format of each file by its content and brings it into the form of native events, one a line.
final class Translator {
  private let engines: [MappingEngine]
  private let options: InputOptions
  private let parser = JSONParser()
  private let decoder = EventDecoder()
  private(set) var rejects: [Reject] = []

  /// So many records are looked at to tell a format: the first ones may be broken.
  private static let probes = 64

  init(_ mappings: [MappingDocument], _ options: InputOptions) {
    engines = mappings.map(MappingEngine.init)
    self.options = options
  }

  /// What was made of the formats that came.
  var coverage: [FieldCoverage] { engines.map(\.coverage).filter { $0.records > 0 } }

  /// A file of native events, nil when the whole file was set aside.
  func events(of file: MappedFile) throws(IntakeError) -> MappedFile? {
    guard file.count > 0 else { throw IntakeError(file: file.name, reason: "the file is empty") }
    if let reason = Encoding.refusal(of: file.bytes) { throw IntakeError(file: file.name, reason: reason) }
    let wanted = try wantedEngine(file)
    guard let mark = Encoding.firstMark(of: file.bytes) else {
      throw IntakeError(file: file.name, reason: "the file holds nothing but blank lines")
    }
    if mark == UInt8(ascii: "<") { return try xmlEvents(of: file, wanted) }
    if mark == UInt8(ascii: "["), !Encoding.isListOfRecords(file.bytes) { return file }
    let isList = mark == UInt8(ascii: "[") || (mark == UInt8(ascii: "{") && !RecordSplitter.isLines(file.bytes))
    return isList ? try listed(file, wanted) : try lines(file, wanted)
  }

  private func wantedEngine(_ file: MappedFile) throws(IntakeError) -> MappingEngine? {
    guard let format = options.format, format != InputOptions.nativeFormat else { return nil }
    guard let engine = engines.first(where: { $0.document.format == format }) else {
      let known = ([InputOptions.nativeFormat] + engines.map(\.document.format)).joined(separator: ", ")
      throw IntakeError(file: file.name, reason: "there is no format \(format); there are \(known)")
    }
    return engine
  }

  private func origin(_ file: MappedFile) -> RecordOrigin {
    RecordOrigin(
      file: file.name, number: 0, tenant: options.tenant ?? "", modified: file.modified.map { Instant(seconds: $0) })
  }

  private func set(aside file: MappedFile, _ line: Int, _ field: String = "", _ reason: String) {
    rejects.append(Reject(file: file.name, line: line, field: field, reason: reason))
  }
}

extension Translator {
  /// What a file's records are.
  private enum Kind {
    case native
    case mapped(MappingEngine)
    case unknown
  }

  private func kind(of record: JSON) -> Kind {
    if record["specversion"] != nil { return .native }
    return engines.first { isJSON($0) && $0.recognises(record) }.map(Kind.mapped) ?? .unknown
  }

  private func isJSON(_ engine: MappingEngine) -> Bool { if case .json = engine.document.medium { true } else { false } }

  private func value(_ bytes: UnsafeRawBufferPointer) -> JSON? {
    guard bytes.count <= EventScan.longestLine else { return nil }
    return try? parser.value(of: bytes)
  }

  /// A file with a record on each line. Native events stay where they are.
  private func lines(_ file: MappedFile, _ wanted: MappingEngine?) throws(IntakeError) -> MappedFile {
    guard let engine = wanted ?? engine(ofLines: file) else { return file }
    var spool = try Spool(name: file.name)
    var origin = origin(file)
    var start = 0
    while start < file.count {
      let end = LineChunks.newline(in: file.bytes, from: start) ?? file.count
      origin.number += 1
      let line = EventScan.trimmed(file.bytes, start, end)
      if line.count > 0 { try translate(line, engine, origin, into: &spool) }
      start = end + 1
    }
    return try spool.mapped()
  }

  private func engine(ofLines file: MappedFile) -> MappingEngine? {
    guard options.format == nil else { return nil }
    var start = 0
    for _ in 0..<Self.probes where start < file.count {
      let end = LineChunks.newline(in: file.bytes, from: start) ?? file.count
      if let record = value(EventScan.trimmed(file.bytes, start, end)) {
        switch kind(of: record) {
        case .native: return nil
        case .mapped(let engine): return engine
        case .unknown: break
        }
      }
      start = end + 1
    }
    return nil
  }

  /// A native event among the records of another format, as one line.
  private static func native(_ bytes: UnsafeRawBufferPointer, _ decoder: EventDecoder) throws(EventError) -> [UInt8] {
    _ = try decoder.event(from: bytes)
    return bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 } + [0x0A]
  }

  /// Makes events of a record; a native one among them stays as it is.
  private func translate(
    _ bytes: UnsafeRawBufferPointer, _ engine: MappingEngine, _ origin: RecordOrigin, into spool: inout Spool
  ) throws(IntakeError) {
    guard bytes.count <= EventScan.longestLine else {
      let reason = "the record has \(bytes.count) bytes; at most \(EventScan.longestLine) are read"
      return rejects.append(Reject(file: origin.file, line: origin.number, reason: reason))
    }
    do throws(EventError) {
      let record = try parser.value(of: bytes)
      guard case .object = record else { throw EventError(reason: "must be an object") }
      let lines: [UInt8]
      if record["specversion"] != nil, !engine.recognises(record) {
        lines = try Self.native(bytes, decoder)
      } else {
        let made = engine.events(of: record, origin)
        rejects += made.rejects
        lines = made.lines
      }
      do throws(IntakeError) { try spool.append(lines) } catch { throw EventError(reason: error.description) }
    } catch {
      rejects.append(Reject(file: origin.file, line: origin.number, field: error.field, reason: error.reason))
    }
  }
}

extension Translator {
  /// A file of lists, or of documents spread over lines. Native events come out with the record's number as their line.
  private func listed(_ file: MappedFile, _ wanted: MappingEngine?) throws(IntakeError) -> MappedFile? {
    let engine: MappingEngine?
    if options.format != nil {
      engine = wanted
    } else {
      switch kind(ofList: file) {
      case .native: engine = nil
      case .mapped(let found): engine = found
      case .unknown:
        let known = engines.filter(isJSON).map(\.document.title).joined(separator: ", ")
        throw IntakeError(file: file.name, reason: "is JSON of no format that is known here (native events, \(known))")
      }
    }
    var spool = try Spool(name: file.name)
    var origin = origin(file)
    var splitter = RecordSplitter(file.bytes)
    while let record = splitter.next() {
      origin.number += 1
      let bytes = file.bytes(at: record.range.lowerBound, count: record.range.count)
      if let damage = record.damage {
        set(aside: file, origin.number, "", "not valid JSON: \(damage)")
        if engine == nil { try spool.append([0x0A]) }
      } else if let engine {
        try translate(bytes, engine, origin, into: &spool)
      } else {
        try appendLine(bytes, origin, to: &spool)
      }
    }
    if let ending = splitter.ending { set(aside: file, 0, "", "\(ending); what came before was read") }
    return try spool.mapped()
  }

  private func kind(ofList file: MappedFile) -> Kind {
    var splitter = RecordSplitter(file.bytes)
    var broken = 0
    for _ in 0..<Self.probes {
      guard let record = splitter.next() else { break }
      guard record.damage == nil, let value = value(file.bytes(at: record.range.lowerBound, count: record.range.count)) else {
        broken += 1
        continue
      }
      if case .unknown = kind(of: value) { continue }
      return kind(of: value)
    }
    // Nothing could be read: the scan names each record's fault better than one word on the whole file would.
    return broken > 0 ? .native : .unknown
  }

  /// A record as one line. A newline between its tokens is as good as a space; within a text it was found to be damage before.
  private func appendLine(_ bytes: UnsafeRawBufferPointer, _ origin: RecordOrigin, to spool: inout Spool) throws(IntakeError) {
    guard bytes.count <= EventScan.longestLine else {
      set(asideRecord: origin, "the record has \(bytes.count) bytes; at most \(EventScan.longestLine) are read")
      return try spool.append([0x0A])
    }
    if LineChunks.newline(in: bytes, from: 0) == nil {
      try spool.append(bytes)
    } else {
      try spool.append(bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
    }
    try spool.append([0x0A])
  }

  private func set(asideRecord origin: RecordOrigin, _ reason: String) {
    rejects.append(Reject(file: origin.file, line: origin.number, reason: reason))
  }
}

extension Translator {
  /// An XML file of a format with a mapping.
  private func xmlEvents(of file: MappedFile, _ wanted: MappingEngine?) throws(IntakeError) -> MappedFile {
    let outline = XMLRecords.outline(of: file.bytes)
    guard let (engine, shape) = engine(for: outline.names, wanted) else {
      if let damage = outline.damage { throw IntakeError(file: file.name, reason: "line \(damage.line): \(damage.reason)") }
      let root = outline.names.first?.name ?? "nothing"
      throw IntakeError(file: file.name, reason: "is XML of no format that is known here: its root is \(root)")
    }
    var spool = try Spool(name: file.name)
    var origin = origin(file)
    var failure: IntakeError?
    let damage = XMLRecords.forEach(in: file.bytes, shape: shape) { record in
      origin.number += 1
      let made = engine.events(of: record, origin)
      rejects += made.rejects
      do throws(IntakeError) { try spool.append(made.lines) } catch { failure = error }
      return failure == nil
    }
    if let failure { throw failure }
    if let damage {
      let place = damage.line > 0 ? "line \(damage.line): " : ""
      set(aside: file, origin.number + 1, "", "\(place)\(damage.reason); what came before was read")
    } else if origin.number == 0 {
      set(aside: file, 0, "", "holds no \(shape.record.last ?? "record")")
    }
    return try spool.mapped()
  }

  private func engine(
    for outline: [(name: String, namespace: String)], _ wanted: MappingEngine?
  ) -> (MappingEngine, MappingDocument.XMLShape)? {
    for engine in wanted.map({ [$0] }) ?? engines {
      guard case .xml(let shape) = engine.document.medium else { continue }
      let fits = outline.contains { $0.name == shape.root && ($0.namespace.isEmpty || $0.namespace.contains(shape.namespace)) }
      if fits { return (engine, shape) }
    }
    return nil
  }
}
