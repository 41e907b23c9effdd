import Glibc

/// Somebody who may not read everything.
enum Ordinary {
  /// Does something with the rights of an ordinary user, also where the tests run as root.
  ///
  /// Linux keeps the user who opens files by thread (setfsuid(2)): only the calling thread loses root's rights, so the body must not
  /// leave it, nor start others, which would inherit the loss.
  static func user<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard geteuid() == 0, let setUser else { return try body() }
    let nobody: uid_t = 65_534
    _ = setUser(nobody)
    defer { _ = setUser(0) }
    return try body()
  }

  /// `setfsuid`, which the module of the C library leaves out.
  private static let setUser: (@convention(c) (uid_t) -> Int32)? = dlsym(nil, "setfsuid").map {
    unsafeBitCast($0, to: (@convention(c) (uid_t) -> Int32).self)
  }
}
