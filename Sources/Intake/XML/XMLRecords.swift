import CLibXML2
import Events

/// Reads the records of an XML document one by one, as trees of JSON, without ever holding the document.
///
/// The network is never asked, entities are never expanded, and a document with a type declaration is refused: none of the
/// formats read here has
/// one, and everything that makes XML dangerous begins with it. libxml2's own limits on depth, names and texts stay on.
struct XMLRecords {
  /// Why the reading ended before the document did.
  struct Damage {
    let line: Int
    let reason: String
  }

  /// A record of more elements than this is set aside.
  static let mostElements = 100_000

  private var frames: [Frame] = []
  private var elements = 0

  /// An element that is open: what has been read of it.
  private struct Frame {
    let name: String
    var members: [JSONMember] = []
    var text = ""

    /// Adds a finished child; the second one of a name makes a list.
    mutating func add(_ name: String, _ value: JSON) {
      guard let place = members.firstIndex(where: { $0.name == name }) else { return members.append(JSONMember(name, value)) }
      guard case .array(var list) = members[place].value else {
        members[place].value = .array([members[place].value, value])
        return
      }
      // The list leaves the tree while it grows, so that it is not copied each time.
      members[place].value = .null
      list.append(value)
      members[place].value = .array(list)
    }

    var value: JSON {
      if members.isEmpty { return .string(text.trimmed) }
      let rest = text.trimmed
      return .object(rest.isEmpty ? members : members + [JSONMember(XMLNames.text, .string(rest))])
    }
  }

  /// The names and namespaces of a document's outermost elements, three deep, as far as they come first.
  static func outline(of bytes: UnsafeRawBufferPointer) -> (names: [(name: String, namespace: String)], damage: Damage?) {
    var names: [(name: String, namespace: String)] = []
    let damage = read(bytes) { node in
      if case .start(let name, let namespace, _) = node { names.append((name, namespace)) }
      return names.count < 8
    }
    return (names, damage)
  }

  /// Hands each record to `body`, with what is already known of the elements around it, each under its own name.
  ///
  /// - Returns: why the document could not be read to its end, nil when it could.
  static func forEach(in bytes: UnsafeRawBufferPointer, shape: MappingDocument.XMLShape, _ body: (JSON) -> Bool) -> Damage? {
    var reader = XMLRecords()
    var tooLarge: Damage?
    let damage = read(bytes) { node in
      guard reader.take(node, shape, body) else { return false }
      if reader.elements > mostElements { tooLarge = Damage(line: 0, reason: "a record has more than \(mostElements) elements") }
      return tooLarge == nil
    }
    return damage ?? tooLarge
  }

  private mutating func take(_ node: Node, _ shape: MappingDocument.XMLShape, _ body: (JSON) -> Bool) -> Bool {
    switch node {
    case .start(let name, _, let attributes):
      guard !frames.isEmpty || name == shape.root else { return true }
      elements += 1
      frames.append(Frame(name: name, members: attributes))
    case .text(let text):
      if let last = frames.indices.last { frames[last].text += text }
    case .end:
      guard let frame = frames.popLast() else { return true }
      let names = frames.dropFirst().map(\.name) + [frame.name]
      if names.elementsEqual(shape.record) {
        elements = 0
        return body(around(frame))
      }
      if let last = frames.indices.last { frames[last].add(frame.name, frame.value) }
    }
    return true
  }

  /// A record with the finished parts of the elements around it: the outermost one's parts stand beside it.
  private func around(_ record: Frame) -> JSON {
    var members = frames.first?.members ?? []
    for frame in frames.dropFirst() { members.append(JSONMember(frame.name, .object(frame.members))) }
    members.append(JSONMember(record.name, record.value))
    return .object(members)
  }
}

extension XMLRecords {
  /// What libxml2 came to.
  fileprivate enum Node {
    case start(name: String, namespace: String, attributes: [JSONMember])
    case text(String)
    case end
  }

  /// The bytes that libxml2 asks for piece by piece, so that a file of any size can be read.
  private final class Source {
    let bytes: UnsafeRawBufferPointer
    var position = 0
    var message: String?

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    func copy(to buffer: UnsafeMutablePointer<CChar>?, _ length: Int32) -> Int32 {
      guard let buffer, let start = bytes.baseAddress else { return 0 }
      let count = max(0, min(Int(length), bytes.count - position))
      UnsafeMutableRawPointer(buffer).copyMemory(from: start + position, byteCount: count)
      position += count
      return Int32(clamping: count)
    }
  }

  /// Walks over the document until it ends or `body` says no.
  private static func read(_ bytes: UnsafeRawBufferPointer, _ body: (Node) -> Bool) -> Damage? {
    let source = Source(bytes)
    let context = Unmanaged.passUnretained(source).toOpaque()
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let reader = xmlReaderForIO(
      { context, buffer, length in
        context.map { Unmanaged<Source>.fromOpaque($0).takeUnretainedValue().copy(to: buffer, length) } ?? 0
      }, { _ in 0 }, context, nil, nil, options)
    guard let reader else { return Damage(line: 0, reason: "no memory for the XML reader") }
    defer { xmlFreeTextReader(reader) }
    xmlTextReaderSetStructuredErrorHandler(
      reader,
      { context, error in
        guard let context, let message = error?.pointee.message else { return }
        let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
        if source.message == nil { source.message = String(cString: message).trimmed }
      }, context)
    let damage = walk(reader, source, body)
    return withExtendedLifetime(source) { damage }
  }

  private static func walk(_ reader: xmlTextReaderPtr, _ source: Source, _ body: (Node) -> Bool) -> Damage? {
    while true {
      let code = xmlTextReaderRead(reader)
      let line = Int(xmlTextReaderGetParserLineNumber(reader))
      if code == 0 { return nil }
      guard code == 1 else { return Damage(line: line, reason: "not valid XML: \(source.message ?? "it ends too early")") }
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        guard body(element(reader)) else { return nil }
        if isEmpty, !body(.end) { return nil }
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        guard body(.end) else { return nil }
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
        guard body(.text(text(xmlTextReaderConstValue(reader)))) else { return nil }
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
        return Damage(line: line, reason: "XML with a document type declaration is refused")
      case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        return Damage(line: line, reason: "XML with entities of its own is refused")
      default: break
      }
    }
  }

  private static func element(_ reader: xmlTextReaderPtr) -> Node {
    let name = text(xmlTextReaderConstLocalName(reader))
    let namespace = text(xmlTextReaderConstNamespaceUri(reader))
    var attributes: [JSONMember] = []
    while attributes.count < 64, xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if xmlTextReaderIsNamespaceDecl(reader) == 1 { continue }
      let attribute = XMLNames.attribute + text(xmlTextReaderConstLocalName(reader))
      attributes.append(JSONMember(attribute, .string(text(xmlTextReaderConstValue(reader)))))
    }
    xmlTextReaderMoveToElement(reader)
    return .start(name: name, namespace: namespace, attributes: attributes)
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
