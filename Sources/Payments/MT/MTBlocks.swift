/// The blocks and fields of SWIFT FIN messages in a file: any number of messages in a row, or the text of one without its blocks.
struct MTBlocks {
  /// A field of a message's text.
  struct Field {
    /// Its number and letter: `50K`.
    let tag: String
    /// The lines of its value.
    let lines: [String]
    /// The line of the file on which it begins, counted from 1.
    let line: Int
  }

  /// One message.
  struct Message {
    /// `103`, or nil where no application header says it.
    var type: String?
    /// The bank that sends it.
    var sender: String?
    /// The bank that receives it.
    var receiver: String?
    /// The unique end-to-end reference of block 3.
    var uetr: String?
    var fields: [Field] = []
    var line = 1
    /// Lines that belong to no field.
    var strays: [Int] = []
    /// True when block 4 does not end.
    var isCut = false
    /// True when the text is longer than any message's; what lies beyond was passed over.
    var isTooLong = false
  }

  /// A message's text is 10,000 characters at most by the standard.
  static let mostText = 64 << 10

  /// True when a file begins like a FIN message or the text of one.
  static func isMessage(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = String(decoding: bytes.prefix(64), as: UTF8.self)
    var rest = Substring(start)
    while let first = rest.unicodeScalars.first, first.value <= 0x20 { rest.unicodeScalars.removeFirst() }
    return rest.hasPrefix("{1:") || rest.hasPrefix("{2:") || rest.hasPrefix("{4:") || rest.hasPrefix(":20:")
  }

  /// Splits a file into messages. Cost: one pass over its lines.
  static func messages(_ bytes: UnsafeRawBufferPointer, _ body: @escaping (Message) -> Void) {
    var builder = Builder(body: body)
    var (start, number) = (0, 1)
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      // Nothing of a line beyond the longest text is anything.
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<min(end, start + mostText)])
      builder.take(decoded(line), number)
      start = end + 1
      if end < bytes.count, bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A { start += 1 }
      number += 1
    }
    builder.finish()
  }

  /// UTF-8 where it is valid, else one character a byte: banks send older encodings in spite of the standard.
  private static func decoded(_ line: UnsafeRawBufferPointer) -> String {
    String(validating: line, as: UTF8.self) ?? String(String.UnicodeScalarView(line.map { Unicode.Scalar($0) }))
  }

  private struct Builder {
    let body: (Message) -> Void
    private var message: Message?
    private var isInText = false
    private var hasBlock = false
    private var tag: String?
    private var lines: [String] = []
    private var tagLine = 0
    private var size = 0

    init(body: @escaping (Message) -> Void) { self.body = body }

    mutating func take(_ text: String, _ number: Int) {
      var rest = Substring(text)
      // Headers may stand on one line with the beginning of the text, or on lines of their own.
      while !isInText, let brace = rest.firstIndex(of: "{") {
        rest = rest[rest.index(after: brace)...]
        if rest.hasPrefix("4:") {
          if message == nil { begin(number) }
          (isInText, hasBlock) = (true, true)
          rest = rest.dropFirst(2)
        } else {
          rest = header(rest, number)
        }
      }
      if isInText { return takeText(String(rest), number) }
      if rest.hasPrefix(":"), message == nil || message?.fields.isEmpty == true {
        // The text of a message without its blocks.
        if message == nil { begin(number) }
        isInText = true
        takeText(String(rest), number)
      }
    }

    /// Reads a block other than the text; hands back what stands behind it.
    private mutating func header(_ text: Substring, _ number: Int) -> Substring {
      var (depth, end) = (1, text.endIndex)
      for place in text.indices {
        if text[place] == "{" { depth += 1 }
        if text[place] == "}" { depth -= 1 }
        if depth == 0 {
          end = place
          break
        }
      }
      let block = text[..<end]
      let content = block.dropFirst(2)
      if block.hasPrefix("1:") {
        finish()
        begin(number)
        message?.sender = Self.bank(content.dropFirst(3))
      } else if block.hasPrefix("2:") {
        if message == nil { begin(number) }
        message?.type = String(content.dropFirst(1).prefix(3))
        if content.hasPrefix("I") { message?.receiver = Self.bank(content.dropFirst(4)) }
        if content.hasPrefix("O") {
          // The message as it was delivered: block 1 names the receiver, the sender stands in the input reference.
          let deliveredTo = message?.sender
          message?.receiver = deliveredTo
          message?.sender = Self.bank(content.dropFirst(14))
        }
      } else if block.hasPrefix("3:"), let range = content.firstRange(of: "{121:") {
        message?.uetr = PaymentValue.text(String(content[range.upperBound...].prefix { $0 != "}" }))
      }
      return end < text.endIndex ? text[text.index(after: end)...] : text[text.endIndex...]
    }

    /// The BIC of a logical terminal of twelve characters: the ninth names the terminal.
    private static func bank(_ text: Substring) -> String? {
      let terminal = text.prefix(12)
      guard terminal.count == 12, terminal.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }) else {
        return terminal.count >= 8 ? String(terminal.prefix(8)) : nil
      }
      let branch = terminal.suffix(3)
      return String(terminal.prefix(8)) + (branch == "XXX" ? "" : branch)
    }

    private mutating func takeText(_ text: String, _ number: Int) {
      // The text ends with "-}"; a hyphen alone ends it in files of older programs.
      if text.hasPrefix("-}") || text == "-" {
        endField()
        isInText = false
        let behind = text.dropFirst(2)
        if let message, !message.fields.isEmpty || message.type != nil { body(message) }
        message = nil
        if !behind.isEmpty { take(String(behind), number) }
        return
      }
      if text.hasPrefix("{1:") {
        finish()
        return take(text, number)
      }
      size += text.utf8.count
      if size > MTBlocks.mostText {
        message?.isTooLong = true
        return
      }
      if let (tag, value) = Self.field(text) {
        endField()
        (self.tag, tagLine, lines) = (tag, number, [value])
      } else if tag != nil {
        lines.append(text)
      } else if !text.allSatisfy(\.isWhitespace) {
        message?.strays.append(number)
      }
    }

    /// `:50K:` and what follows it.
    private static func field(_ text: String) -> (tag: String, value: String)? {
      guard text.hasPrefix(":") else { return nil }
      let rest = text.dropFirst()
      guard let end = rest.prefix(5).firstIndex(of: ":") else { return nil }
      let tag = rest[..<end]
      let digits = tag.prefix { ("0"..."9").contains($0) }
      guard digits.count == 2, tag.count <= 3, tag.dropFirst(2).allSatisfy({ ("A"..."Z").contains($0) }) else { return nil }
      return (String(tag), String(rest[rest.index(after: end)...]))
    }

    private mutating func begin(_ number: Int) {
      message = Message(line: number)
      (tag, lines, size, isInText, hasBlock) = (nil, [], 0, false, false)
    }

    private mutating func endField() {
      if let tag { message?.fields.append(Field(tag: tag, lines: lines, line: tagLine)) }
      (tag, lines) = (nil, [])
    }

    mutating func finish() {
      guard message != nil else { return }
      endField()
      // A text without its blocks has no mark of its end.
      if isInText, hasBlock { message?.isCut = true }
      isInText = false
      if let message, !message.fields.isEmpty || message.isCut { body(message) }
      message = nil
    }
  }
}
