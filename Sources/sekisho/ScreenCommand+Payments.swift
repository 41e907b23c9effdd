import Events
import Foundation
import Payments
import Screening
import Workers

/// Screens the payments of files: a line for each party and text, in the order of the files.
struct PaymentRun {
  let screener: Screener
  let options: ScreenOptions
  let workers: Workers
  /// Leaves out lines of those on whom lists have nothing.
  let onlyMatches: Bool

  /// So many payments are in hand at a time.
  private static let batch = 512

  /// Reads and screens the files.
  ///
  /// - Parameters:
  ///   - tell: is told sentences about what could not be used.
  ///   - progress: is told how many payments are done.
  /// - Returns: how many files could not be read at all.
  func run(_ paths: [String], tell: ([String]) -> Void, progress: (Int) -> Void) throws -> Int {
    var (unread, done) = (0, 0)
    for path in paths {
      let file = URL(fileURLWithPath: path).lastPathComponent
      var waiting: [Payment] = []
      var failure: (any Error)?
      func finish() {
        guard failure == nil else { return }
        do { try write(waiting, file) } catch { failure = error }
        done += waiting.count
        waiting = []
        progress(done)
      }
      do throws(PaymentFileError) {
        let rejects = try PaymentReader.read(path: path) { payment in
          waiting.append(payment)
          if waiting.count >= Self.batch { finish() }
        }
        finish()
        tell(rejects.map(\.description))
      } catch {
        unread += 1
        tell([error.description])
      }
      if let failure { throw failure }
    }
    return unread
  }

  private func write(_ payments: [Payment], _ file: String) throws {
    let screener = PaymentScreener(screener, options: options)
    let writer = PaymentWriter(screener.screener, onlyMatches: onlyMatches)
    let pieces = workers.map(jobs: payments.count) { job in
      var json = JSONWriter()
      writer.write(screener.screen(payments[job]), file: file, to: &json)
      return json.bytes
    }
    for piece in pieces { try FileHandle.standardOutput.write(contentsOf: piece) }
  }
}
