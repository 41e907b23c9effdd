/// Runs work for so long at most.
enum TimeLimit {
  /// The result of the work.
  ///
  /// - Throws: `took-too-long` when it is not there in time; the work is cancelled then. What the work throws otherwise.
  static func run<Result: Sendable>(seconds: Int, _ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw Problem(.tookTooLong, retryAfter: 5)
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw CancellationError() }
      return first
    }
  }
}
