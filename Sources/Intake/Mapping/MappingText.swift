import Events
import Yams

/// Why a mapping document cannot be used.
public struct MappingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where in the document, such as `rules[2].data.network`.
  public let place: String
  /// What is wrong, for its author.
  public let reason: String

  /// Place and reason in one line.
  public var description: String { place.isEmpty ? reason : "\(place): \(reason)" }

  func inside(_ name: String) -> MappingError {
    MappingError(place: place.isEmpty ? name : place.hasPrefix("[") ? name + place : "\(name).\(place)", reason: reason)
  }
}

/// Reads YAML (and so JSON) as a tree whose members keep their order.
enum MappingText {
  static func tree(of yaml: String) throws(MappingError) -> JSON {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw MappingError(place: "", reason: "not valid YAML: \(error)")
    }
    return root.map(tree) ?? .null
  }

  private static func tree(of node: Node) -> JSON {
    switch node {
    case .mapping(let mapping):
      return .object(mapping.map { JSONMember($0.key.scalar?.string ?? "", tree(of: $0.value)) })
    case .sequence(let sequence):
      return .array(sequence.map(tree))
    case .scalar(let scalar):
      guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
      switch scalar.string {
      case "", "null", "~": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: return Int64(scalar.string).map(JSON.integer) ?? .string(scalar.string)
      }
    case .alias:
      return .null
    }
  }
}
