public import Catalogue
import Events
public import Foundation

/// How one format of other people becomes events: a document, not code.
public struct MappingDocument: Sendable {
  /// What a record of the format is written in.
  enum Medium: Sendable {
    /// One JSON object a record.
    case json
    /// One XML element a record, with what stands around it.
    case xml(XMLShape)
  }

  /// Where the records of an XML format are.
  struct XMLShape: Sendable {
    /// The element by which the format is told, by its local name.
    let root: String
    /// What its namespace contains, when it has one.
    let namespace: String
    /// The local names from below that element down to a record.
    let record: [String]
  }

  /// How a record becomes one event.
  struct Rule: Sendable {
    let name: String
    let condition: Condition
    /// Why the record means nothing here; such a record is counted and makes no event.
    let ignored: String?
    /// Whether the rules after this one are asked too.
    let goesOn: Bool
    let attributes: [String: Expression]
    let data: Expression
    /// The event is made only for the first record with this value.
    let once: Expression?
    /// The fields that the rule reads.
    let fields: Set<String>
  }

  /// The format's name, such as `okta-system-log`.
  public let format: String
  /// The format's name for people.
  public let title: String
  let medium: Medium
  let anyCase: Bool
  let recognition: Condition
  let rules: [Rule]

  /// Attributes of the envelope that a rule, or the defaults of its document, must give.
  static let required = ["type", "subject", "id", "source", "time"]

  /// Reads a document.
  ///
  /// - Throws: ``MappingError`` with the place in the document.
  public init(yaml: String) throws(MappingError) {
    let tree = try MappingText.tree(of: yaml)
    format = try Self.text("format", of: tree)
    title = try Self.text("title", of: tree)
    anyCase = tree["any_case"] == .bool(true)
    medium = try Self.medium(tree)
    do throws(MappingError) { recognition = try Condition(tree["recognise"] ?? .null) } catch { throw error.inside("recognise") }
    let defaults = tree["defaults"] ?? .object([])
    var rules: [Rule] = []
    for (place, rule) in (tree["rules"] ?? .null).asList.enumerated() {
      do throws(MappingError) { rules.append(try Rule(rule, defaults: defaults)) } catch { throw error.inside("rules[\(place)]") }
    }
    guard !rules.isEmpty else { throw MappingError(place: "rules", reason: "is missing") }
    self.rules = rules
  }

  /// The documents shipped with this build, by format.
  ///
  /// - Throws: ``MappingError`` when one of them is not as it should be.
  public static func shipped(in folder: URL = Catalogue.mappings) throws(MappingError) -> [MappingDocument] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    var documents: [MappingDocument] = []
    for file in files.filter({ $0.pathExtension == "yaml" }).sorted(by: { $0.path < $1.path }) {
      let name = file.lastPathComponent
      guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        throw MappingError(place: name, reason: "cannot be read")
      }
      do throws(MappingError) { documents.append(try MappingDocument(yaml: text)) } catch { throw error.inside(name) }
    }
    return documents
  }

  private static func text(_ name: String, of tree: JSON) throws(MappingError) -> String {
    guard let text = tree[name]?.plainText, !text.isEmpty else { throw MappingError(place: name, reason: "is missing") }
    return text
  }

  private static func medium(_ tree: JSON) throws(MappingError) -> Medium {
    guard let xml = tree["xml"] else { return .json }
    let record = (xml["record"] ?? .null).asList.compactMap(\.plainText)
    guard !record.isEmpty else { throw MappingError(place: "xml.record", reason: "is missing") }
    return .xml(XMLShape(root: try text("root", of: xml), namespace: try text("namespace", of: xml), record: record))
  }
}

extension MappingDocument.Rule {
  init(_ tree: JSON, defaults: JSON) throws(MappingError) {
    name = tree["name"]?.plainText ?? ""
    do throws(MappingError) { condition = try Condition(tree["when"] ?? .null) } catch { throw error.inside("when") }
    ignored = tree["ignore"]?.plainText
    goesOn = tree["go_on"] == .bool(true)
    var attributes: [String: Expression] = [:]
    for attribute in MappingDocument.required + ["tenant"] {
      guard let value = tree[attribute] ?? defaults[attribute] else {
        guard attribute == "tenant" || ignored != nil else { throw MappingError(place: attribute, reason: "is missing") }
        continue
      }
      do throws(MappingError) { attributes[attribute] = try Expression(value) } catch { throw error.inside(attribute) }
    }
    self.attributes = attributes
    do throws(MappingError) { data = try Expression(tree["data"] ?? .object([])) } catch { throw error.inside("data") }
    do throws(MappingError) {
      once = if let value = tree["once"] { try Expression(value) } else { nil }
    } catch {
      throw error.inside("once")
    }
    let read = attributes.values.flatMap(\.fields) + data.fields + condition.fields + (once?.fields ?? [])
    fields = Set(read.filter { $0.base == .record }.map(\.names))
  }
}
