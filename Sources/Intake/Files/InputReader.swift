public import Catalogue
import Events
public import Foundation

/// Opens inputs and brings them into one form: mapped files of native events, one a line.
public enum InputReader {
  /// What was opened.
  public struct Opened: Sendable {
    /// Files of native events.
    public var files: [MappedFile] = []
    /// Records and files that were set aside on the way.
    public var rejects: [Reject] = []
    /// What the mappings made of other people's formats, by the format's name.
    public var coverage: [FieldCoverage] = []
  }

  /// The formats that can be read: native events and those with a mapping.
  ///
  /// - Throws: ``MappingError`` when a mapping of this build is not as it should be.
  public static func formats(in folder: URL = Catalogue.mappings) throws(MappingError) -> [String] {
    [InputOptions.nativeFormat] + (try MappingDocument.shipped(in: folder)).map(\.format)
  }

  /// Opens every place. A place that cannot be read is set aside and stops nothing else.
  public static func open(_ places: [InputLocator.Place], options: InputOptions = InputOptions()) -> Opened {
    do throws(MappingError) {
      return open(places, options: options, mappings: try MappingDocument.shipped())
    } catch {
      return Opened(rejects: [Reject(file: Catalogue.mappings.path, line: 0, field: error.place, reason: error.reason)])
    }
  }

  /// Opens every place with the given mappings.
  public static func open(_ places: [InputLocator.Place], options: InputOptions, mappings: [MappingDocument]) -> Opened {
    let translator = Translator(mappings, options)
    var bundle = FileBundle(isNeeded: places.count > FileBundle.mostMappings)
    var rejects: [Reject] = []
    for place in places {
      do throws(IntakeError) {
        let raw = try mapped(place)
        // Said even when the rest cannot be used: it may be why.
        defer { if let change = raw.change { rejects.append(Reject(file: raw.name, line: 0, reason: change)) } }
        let (file, damage) = try unpacked(raw, options)
        if let damage { rejects.append(Reject(file: file.name, line: 0, reason: damage)) }
        if let events = try translator.events(of: file) { try bundle.add(events) }
      } catch {
        rejects.append(Reject(file: error.file, line: 0, reason: error.reason))
      }
    }
    let (files, error) = bundle.finished()
    if let error { rejects.append(Reject(file: error.file, line: 0, reason: error.reason)) }
    return Opened(files: files, rejects: rejects + translator.rejects, coverage: translator.coverage)
  }

  private static func mapped(_ place: InputLocator.Place) throws(IntakeError) -> MappedFile {
    switch place {
    case .standardInput: try standardInput()
    case .file(let path): try MappedFile(path: path)
    }
  }

  private static func unpacked(
    _ raw: MappedFile, _ options: InputOptions
  ) throws(IntakeError) -> (file: MappedFile, damage: String?) {
    let packing = Packing(raw.bytes)
    guard packing != .plain else { return (raw, nil) }
    let (file, damage) = try Decompressor.unpack(raw, packing, limit: options.unpackLimit)
    return (file, damage.map { "\($0); what came before was read" })
  }

  private static func standardInput() throws(IntakeError) -> MappedFile {
    var spool = try Spool(name: "standard input")
    while true {
      let data = FileHandle.standardInput.availableData
      if data.isEmpty { break }
      try spool.append([UInt8](data))
    }
    return try spool.mapped()
  }
}
