import CLibXML2

/// Reads the records of an XML list or payment message one by one without ever holding the document.
///
/// The network is never asked, and a document with a type declaration is refused: none of these formats has one, and everything that
/// makes XML dangerous begins with it. libxml2's own limits on depth, names and attributes stay on.
package enum ListXML {
  /// Why the reading ended before the document did.
  package struct Damage: Hashable {
    package let line: Int
    package let reason: String
  }

  /// What stands outside the records.
  package struct Header {
    /// The outermost element's name.
    package var root = ""
    /// The outermost element's namespace.
    package var namespace = ""
    /// Texts of the first elements outside the records and attributes of the outermost one, by name; first come, first kept.
    package var values: [String: String] = [:]
    /// The names of the first elements in the order they came.
    package var names: [String] = []
  }

  /// A record of more elements, or of more text, than this is set aside.
  static let mostElements = 200_000
  static let mostText = 8 << 20
  /// Deeper documents are refused; libxml2's own limit is 256.
  static let mostDepth = 64

  /// Hands each record (an element of one of the names, outermost first) to `body`, with what is known of the header so far.
  ///
  /// - Parameter outside: is told the name and line of each element that begins outside the records.
  /// - Returns: the header, records that were too large, and why the document could not be read to its end, if so.
  package static func forEach(
    in bytes: UnsafeRawBufferPointer, records: Set<String>, outside: (String, Int) -> Void = { _, _ in },
    _ body: (XMLElement, Header) -> Void
  ) -> (header: Header, tooLarge: [Int], damage: Damage?) {
    withoutActuallyEscaping(body) { body in
      withoutActuallyEscaping(outside) { outside in
        let walker = Walker(records: records, outside: outside, body: body)
        let damage = walker.parse(bytes)
        return (walker.header, walker.tooLarge, damage)
      }
    }
  }

  /// The first elements of a document, from its first bytes; nil when it is no XML.
  package static func outline(of bytes: UnsafeRawBufferPointer) -> Header? {
    guard let first = bytes.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }),
      first == UInt8(ascii: "<")
    else { return nil }
    let (header, _, _) = forEach(in: UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 14)), records: []) { _, _ in }
    return header.root.isEmpty ? nil : header
  }
}

/// One element of a record. Valid while the record is being handed over.
package struct XMLElement {
  let tree: XMLTree
  let index: Int

  /// The name without prefix.
  package var name: String { tree.names[tree.nodes[index].name] }
  /// The line on which the element began.
  package var line: Int { tree.nodes[index].line }
  /// The text without blanks around it, nil when there is none.
  package var text: String? { tree.text(tree.nodes[index].start, tree.nodes[index].end) }

  /// The elements inside, in order.
  package var children: [XMLElement] {
    var found: [XMLElement] = []
    var next = tree.nodes[index].firstChild
    while next >= 0 {
      found.append(XMLElement(tree: tree, index: next))
      next = tree.nodes[next].next
    }
    return found
  }

  /// The first element inside of that name.
  package func first(_ name: String) -> XMLElement? {
    var next = tree.nodes[index].firstChild
    while next >= 0 {
      if tree.names[tree.nodes[next].name] == name { return XMLElement(tree: tree, index: next) }
      next = tree.nodes[next].next
    }
    return nil
  }

  /// All elements inside of that name.
  package func all(_ name: String) -> [XMLElement] {
    var found: [XMLElement] = []
    var next = tree.nodes[index].firstChild
    while next >= 0 {
      if tree.names[tree.nodes[next].name] == name { found.append(XMLElement(tree: tree, index: next)) }
      next = tree.nodes[next].next
    }
    return found
  }

  /// All elements that lie at the end of a path of names.
  package func all(_ path: String...) -> [XMLElement] {
    path.reduce([self]) { elements, name in elements.flatMap { $0.all(name) } }
  }

  /// The text of the first element inside of that name.
  package subscript(name: String) -> String? { first(name)?.text }

  /// An attribute's value without blanks around it, nil when missing or empty.
  package func attribute(_ name: String) -> String? {
    for place in tree.nodes[index].attributes {
      let attribute = tree.attributes[place]
      if tree.names[attribute.name] == name { return tree.text(attribute.start, attribute.end) }
    }
    return nil
  }
}

/// The elements of one record in flat tables, reused from record to record.
final class XMLTree {
  struct Node {
    var name: Int
    var line: Int
    var start = 0
    var end = 0
    var firstChild = -1
    var lastChild = -1
    var next = -1
    var attributes: Range<Int>
  }

  struct Attribute {
    var name: Int
    var start: Int
    var end: Int
  }

  fileprivate(set) var nodes: [Node] = []
  fileprivate(set) var attributes: [Attribute] = []
  fileprivate(set) var names: [String] = []
  fileprivate var bytes: [UInt8] = []
  // libxml2 keeps one copy of every name for the life of the parser, so that its address stands for it.
  private var numbers: [UnsafePointer<xmlChar>: Int] = [:]

  fileprivate func clear() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  fileprivate func number(of name: UnsafePointer<xmlChar>) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(String(cString: name))
    return names.count - 1
  }

  /// A text between two places, without blanks around it; nil when nothing is left.
  fileprivate func text(_ start: Int, _ end: Int) -> String? {
    var (start, end) = (start, end)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
  }
}

/// What libxml2 calls while it reads.
private final class Walker {
  let records: Set<String>
  let outside: (String, Int) -> Void
  let body: (XMLElement, ListXML.Header) -> Void
  let tree = XMLTree()
  var header = ListXML.Header()
  var tooLarge: [Int] = []
  private var open: [Int] = []
  private var depth = 0
  private var recordLine = 0
  private var isSkipped = false
  private var recordNames: [Bool] = []
  private var outsideName = -1
  private var outsideText: [UInt8] = []
  private var refusal: ListXML.Damage?
  private var message: String?
  private var context: xmlParserCtxtPtr?

  init(records: Set<String>, outside: @escaping (String, Int) -> Void, body: @escaping (XMLElement, ListXML.Header) -> Void) {
    self.records = records
    self.outside = outside
    self.body = body
  }

  private var line: Int { context.map { max(0, Int(xmlSAX2GetLineNumber($0))) } ?? 0 }

  func parse(_ bytes: UnsafeRawBufferPointer) -> ListXML.Damage? {
    var handler = Self.handler()
    let user = Unmanaged.passUnretained(self).toOpaque()
    guard let context = xmlCreatePushParserCtxt(&handler, user, nil, 0, nil) else {
      return .init(line: 0, reason: "no memory for the XML reader")
    }
    defer { xmlFreeParserCtxt(context) }
    self.context = context
    defer { self.context = nil }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    var position = 0
    while position < bytes.count, refusal == nil {
      let piece = bytes[position..<min(position + 1 << 16, bytes.count)]
      let code = xmlParseChunk(
        context, UnsafeRawBufferPointer(rebasing: piece).baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), 0)
      if code != 0, context.pointee.wellFormed == 0 { break }
      position += piece.count
    }
    if refusal == nil { xmlParseChunk(context, nil, 0, 1) }
    if let refusal { return refusal }
    guard context.pointee.wellFormed == 0 else { return nil }
    return .init(line: line, reason: "not valid XML: \(message ?? "it ends too early")")
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
      guard let user, let name else { return }
      Unmanaged<Walker>.fromOpaque(user).takeUnretainedValue().start(name, uri, Int(count), attributes)
    }
    handler.endElementNs = { user, _, _, _ in
      guard let user else { return }
      Unmanaged<Walker>.fromOpaque(user).takeUnretainedValue().end()
    }
    handler.characters = { user, text, length in
      guard let user, let text else { return }
      Unmanaged<Walker>.fromOpaque(user).takeUnretainedValue().add(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.cdataBlock = handler.characters
    handler.internalSubset = { user, _, _, _ in
      guard let user else { return }
      Unmanaged<Walker>.fromOpaque(user).takeUnretainedValue().refuse("XML with a document type declaration is refused")
    }
    handler.serror = { user, error in
      guard let user, let message = error?.pointee.message else { return }
      let walker = Unmanaged<Walker>.fromOpaque(user).takeUnretainedValue()
      if walker.message == nil { walker.message = ListText.trim(String(cString: message)) }
    }
    return handler
  }

  private func refuse(_ reason: String) {
    if refusal == nil { refusal = .init(line: line, reason: reason) }
    if let context { xmlStopParser(context) }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    if depth > ListXML.mostDepth { return refuse("elements lie more than \(ListXML.mostDepth) deep") }
    let number = tree.number(of: name)
    while recordNames.count <= number { recordNames.append(records.contains(tree.names[recordNames.count])) }
    if open.isEmpty, !isSkipped {
      guard recordNames[number] else { return startOutside(number, uri, count, attributes) }
      tree.clear()
      recordLine = line
    }
    if isSkipped { return open.append(-1) }
    let index = tree.nodes.count
    if index >= ListXML.mostElements || tree.bytes.count > ListXML.mostText { isSkipped = true }
    let first = tree.attributes.count
    addAttributes(count, attributes)
    tree.nodes.append(.init(name: number, line: line, attributes: first..<tree.attributes.count))
    tree.nodes[index].start = tree.bytes.count
    tree.nodes[index].end = tree.bytes.count
    if let parent = open.last, parent >= 0 {
      let last = tree.nodes[parent].lastChild
      if last >= 0 { tree.nodes[last].next = index } else { tree.nodes[parent].firstChild = index }
      tree.nodes[parent].lastChild = index
    }
    open.append(index)
  }

  private func startOutside(
    _ number: Int, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let name = tree.names[number]
    outside(name, line)
    if header.names.count < 32 { header.names.append(name) }
    if header.root.isEmpty {
      header.root = name
      header.namespace = uri.map { String(cString: $0) } ?? ""
      tree.clear()
      addAttributes(count, attributes)
      for attribute in tree.attributes {
        header.values[tree.names[attribute.name]] = tree.text(attribute.start, attribute.end)
      }
    }
    outsideName = number
    outsideText.removeAll(keepingCapacity: true)
  }

  /// Five pointers an attribute: name, prefix, namespace, begin and end of the value.
  private func addAttributes(_ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard let attributes else { return }
    for place in 0..<count {
      guard let name = attributes[place * 5], let begin = attributes[place * 5 + 3], let end = attributes[place * 5 + 4] else {
        continue
      }
      let start = tree.bytes.count
      let value = UnsafeBufferPointer(start: begin, count: begin.distance(to: end))
      // Without entities being replaced the parser hands an ampersand over as a character reference.
      if value.contains(UInt8(ascii: "&")) {
        tree.bytes.append(
          contentsOf: String(decoding: value, as: UTF8.self).components(splitBy: "&#38;").joined(separator: "&").utf8)
      } else {
        tree.bytes.append(contentsOf: value)
      }
      tree.attributes.append(.init(name: tree.number(of: name), start: start, end: tree.bytes.count))
    }
  }

  private func end() {
    depth -= 1
    guard let index = open.popLast() else {
      if isSkipped { return }
      if outsideName >= 0, !outsideText.isEmpty, header.values.count < 64 {
        let name = tree.names[outsideName]
        let text = ListText.trim(String(decoding: outsideText, as: UTF8.self))
        if header.values[name] == nil, !text.isEmpty { header.values[name] = text }
      }
      outsideName = -1
      return
    }
    guard open.isEmpty else { return }
    if isSkipped {
      tooLarge.append(recordLine)
      isSkipped = false
    } else {
      body(XMLElement(tree: tree, index: index), header)
    }
  }

  private func add(_ text: UnsafeBufferPointer<xmlChar>) {
    guard let index = open.last else {
      if outsideName >= 0, outsideText.count < 256 { outsideText.append(contentsOf: text.prefix(256)) }
      return
    }
    if index < 0 || isSkipped { return }
    // Text behind an element inside, as in running text, is left out but for the first run of it.
    guard tree.nodes[index].end == tree.bytes.count || tree.nodes[index].firstChild < 0 else { return }
    tree.bytes.append(contentsOf: text)
    tree.nodes[index].end = tree.bytes.count
    if tree.bytes.count > ListXML.mostText { isSkipped = true }
  }
}
