import Foundation
import Glibc

/// Finds the files that the user's words mean: files, folders (with everything below), patterns and `-`.
public enum InputLocator {
  /// A place to read from.
  public enum Place: Sendable, Hashable {
    /// Standard input.
    case standardInput
    /// A file.
    case file(String)
  }

  /// The files of all arguments, each once, in the order of the arguments and, within a folder or pattern, of their paths.
  ///
  /// - Returns: the places, and what could not be found or read.
  public static func places(for arguments: [String]) -> (places: [Place], errors: [IntakeError]) {
    var places: [Place] = []
    var errors: [IntakeError] = []
    for argument in arguments {
      if argument == "-" {
        places.append(.standardInput)
      } else if isFolder(argument) {
        let found = files(below: argument, &errors)
        if found.isEmpty, !errors.contains(where: { $0.file == argument }) {
          errors.append(IntakeError(file: argument, reason: "the folder holds no file that could be read"))
        }
        places += found.map(Place.file)
      } else if FileManager.default.fileExists(atPath: argument) {
        places.append(.file(argument))
      } else {
        let matches = matching(argument)
        if matches.isEmpty { errors.append(IntakeError(file: argument, reason: "there is no such file or folder")) }
        for match in matches { places += isFolder(match) ? files(below: match, &errors).map(Place.file) : [.file(match)] }
      }
    }
    var seen: Set<Place> = []
    return (places.filter { seen.insert($0).inserted }, errors)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func matching(_ pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, GLOB_BRACE | GLOB_TILDE, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { index in result.gl_pathv[index].map { String(cString: $0) } }
  }

  /// A folder as the system knows it, whatever path led there.
  private struct FolderID: Hashable {
    let device: UInt64
    let node: UInt64

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(status.st_dev)
      node = UInt64(status.st_ino)
    }
  }

  private static func files(below folder: String, _ errors: inout [IntakeError]) -> [String] {
    var seen: Set<FolderID> = []
    return files(below: folder, &seen, &errors)
  }

  /// Links are followed, but no folder is entered twice: a link may lead back to where it lies.
  private static func files(below folder: String, _ seen: inout Set<FolderID>, _ errors: inout [IntakeError]) -> [String] {
    guard let id = FolderID(folder), seen.insert(id).inserted else { return [] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      errors.append(IntakeError(file: folder, reason: "the folder cannot be read"))
      return []
    }
    var files: [String] = []
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if isFolder(path) { files += self.files(below: path, &seen, &errors) } else { files.append(path) }
    }
    return files
  }
}
