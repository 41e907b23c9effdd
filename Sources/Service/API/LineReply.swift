import Events
import HTTPTypes
import HummingbirdCore
import NIOCore

/// Cuts a body into lines as it arrives.
struct LineCutter {
  private var rest: [UInt8] = []
  private var isSkipping = false
  private let longest: Int

  /// A line, or that one was too long.
  enum Line: Sendable, Hashable {
    case bytes([UInt8])
    case tooLong
  }

  init(longest: Int) { self.longest = longest }

  /// The lines that end in a piece.
  mutating func lines(in piece: ByteBufferView) -> [Line] {
    var lines: [Line] = []
    var start = piece.startIndex
    while let end = piece[start...].firstIndex(of: 0x0A) {
      take(piece[start..<end])
      finish(into: &lines)
      start = piece.index(after: end)
    }
    take(piece[start...])
    return lines
  }

  /// What was left after the last line break.
  mutating func last() -> [Line] {
    var lines: [Line] = []
    finish(into: &lines)
    return lines
  }

  private mutating func take(_ bytes: ByteBufferView) {
    guard !isSkipping else { return }
    if rest.count + bytes.count > longest {
      rest = []
      isSkipping = true
    } else {
      rest.append(contentsOf: bytes)
    }
  }

  private mutating func finish(into lines: inout [Line]) {
    defer { (rest, isSkipping) = ([], false) }
    if isSkipping { return lines.append(.tooLong) }
    if rest.contains(where: { $0 > 0x20 }) { lines.append(.bytes(rest)) }
  }
}

/// A line of a body with its number, counted from 1.
struct NumberedLine: Sendable, Hashable {
  let number: Int
  let bytes: [UInt8]
}

/// An answer of lines to a body of lines. Neither is ever whole in memory: a piece is answered before the next one is read, so a client
/// that does not read is not read from either.
struct LineReply: Sendable {
  /// The answers to the lines of a piece, as many as there are lines.
  typealias Answer = @Sendable (_ lines: [NumberedLine]) async throws -> [JSON]

  private let answer: Answer
  private let longest: Int
  private var number = 0

  private init(longest: Int, answer: @escaping Answer) {
    self.longest = longest
    self.answer = answer
  }

  static func make(_ call: Call, _ answer: @escaping Answer) -> Reply {
    let body = call.request.body
    let longest = call.limits.lineBytes
    return Reply(
      .ok, form: .lines,
      body: .stream { write in
        var reply = LineReply(longest: longest, answer: answer)
        var cutter = LineCutter(longest: longest)
        for try await piece in body {
          let answers = try await reply.answers(to: cutter.lines(in: piece.readableBytesView))
          if answers.readableBytes > 0 { try await write(answers) }
        }
        let answers = try await reply.answers(to: cutter.last())
        if answers.readableBytes > 0 { try await write(answers) }
      })
  }

  private mutating func answers(to lines: [LineCutter.Line]) async throws -> ByteBuffer {
    let first = number + 1
    number += lines.count
    let readable = lines.enumerated().compactMap { place, line in
      if case .bytes(let bytes) = line { NumberedLine(number: first + place, bytes: bytes) } else { nil as NumberedLine? }
    }
    var answers = try await answer(readable)[...]
    var writer = JSONWriter()
    for (place, line) in lines.enumerated() {
      switch line {
      case .bytes: writer.value(answers.popFirst() ?? .null)
      case .tooLong:
        writer.value(
          Schema.make(("line", .integer(Int64(first + place))), ("error", .string("is longer than \(longest) bytes"))))
      }
      writer.newline()
    }
    return ByteBuffer(bytes: writer.bytes)
  }
}
