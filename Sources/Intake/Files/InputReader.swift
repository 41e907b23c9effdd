import Events
import Foundation

/// Opens inputs and brings them into one form: mapped files of native events, one a line.
public enum InputReader {
  /// What was opened.
  public struct Opened: Sendable {
    /// Files of native events.
    public var files: [MappedFile] = []
    /// Records and files that were set aside on the way.
    public var rejects: [Reject] = []
  }

  /// Opens every place. A place that cannot be read is set aside and stops nothing else.
  public static func open(_ places: [InputLocator.Place]) -> Opened {
    var opened = Opened()
    for place in places {
      do throws(IntakeError) {
        try open(place, into: &opened)
      } catch {
        opened.rejects.append(Reject(file: error.file, line: 0, reason: error.reason))
      }
    }
    return opened
  }

  private static func open(_ place: InputLocator.Place, into opened: inout Opened) throws(IntakeError) {
    let raw: MappedFile
    switch place {
    case .standardInput: raw = try standardInput()
    case .file(let path): raw = try MappedFile(path: path)
    }
    var file = raw
    let packing = Packing(raw.bytes)
    if packing != .plain {
      let (unpacked, damage) = try Decompressor.unpack(raw, packing)
      if let damage { opened.rejects.append(Reject(file: raw.name, line: 0, reason: "\(damage); what came before was read")) }
      file = unpacked
    }
    if file.count == 0 {
      opened.rejects.append(Reject(file: file.name, line: 0, reason: "the file is empty"))
      return
    }
    opened.files.append(try translated(file, &opened.rejects))
  }

  /// A file that is no list of native events is brought into that form.
  private static func translated(_ file: MappedFile, _ rejects: inout [Reject]) throws(IntakeError) -> MappedFile {
    guard firstMark(of: file.bytes) == UInt8(ascii: "[") else { return file }
    return try Batch.lines(of: file, &rejects)
  }

  /// The first byte that is no space.
  private static func firstMark(of bytes: UnsafeRawBufferPointer) -> UInt8? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
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

/// A JSON list of events, as CloudEvents' batch format has it.
enum Batch {
  /// The list's elements as lines, in their order, so that a line's number is the element's.
  static func lines(of file: MappedFile, _ rejects: inout [Reject]) throws(IntakeError) -> MappedFile {
    var spool = try Spool(name: file.name)
    do throws(EventError) {
      let parser = JSONParser()
      let elements = try parser.elements(of: file.bytes)
      for element in elements {
        var writer = JSONWriter()
        writer.value(element)
        writer.newline()
        do throws(IntakeError) {
          try spool.append(writer.bytes)
        } catch {
          throw EventError(reason: error.description)
        }
      }
    } catch {
      rejects.append(Reject(file: file.name, line: 0, field: error.field, reason: error.reason))
    }
    return try spool.mapped()
  }
}
