import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A small web server on this machine's own address, for one request at a time.
final class LoopbackServer: Sendable {
  /// What it says to whatever is asked.
  enum Answer: Sendable {
    /// A file; 304 when the client has the tag already.
    case file(String, etag: String?)
    /// A status without a file.
    case status(Int)
    /// Sends the client elsewhere.
    case redirect(String)
    /// Bytes without an announced length or an end, until the client has had enough.
    case endless
  }

  private struct State {
    var answer = Answer.status(404)
    var requests: [String] = []
  }

  private struct NoSocket: Error {}

  private let listener: Int32
  private let port: UInt16
  private let state = Mutex(State())

  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listener >= 0 else { throw NoSocket() }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { throw NoSocket() }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0, let server = self else { break }
        server.serve(client)
        close(client)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port)/\(path)" }

  var answer: Answer {
    get { state.withLock { $0.answer } }
    set { state.withLock { $0.answer = newValue } }
  }

  /// The heads of all requests so far, in small letters.
  var requests: [String] { state.withLock { $0.requests } }

  private func serve(_ client: Int32) {
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !head.suffix(4).elementsEqual([13, 10, 13, 10]), head.count < 65_536 {
      let count = recv(client, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      head += buffer[..<count]
    }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    let answer = state.withLock { state in
      state.requests.append(text)
      return state.answer
    }
    switch answer {
    case .file(_, let etag?) where text.contains("if-none-match: \(etag)"): send(client, "304 Not Modified", [], "")
    case .file(let body, let etag): send(client, "200 OK", etag.map { ["ETag: \($0)"] } ?? [], body)
    case .status(let code): send(client, "\(code) Status", [], "no")
    case .redirect(let url): send(client, "302 Found", ["Location: \(url)"], "")
    case .endless:
      write(client, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
      let line = String(repeating: "x", count: 65_536)
      for _ in 0..<400 where write(client, line) {}
    }
  }

  private func send(_ client: Int32, _ status: String, _ headers: [String], _ body: String) {
    let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + headers
    write(client, lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
  }

  @discardableResult
  private func write(_ client: Int32, _ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
