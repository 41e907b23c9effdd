import Synchronization

/// Working memory of a search that is kept for the next one: as large as the list, of which a search touches little.
struct SearchScratch: Sendable {
  /// What each form has collected so far; zero before and after.
  var collected: [UInt16] = []
  /// A bit for each sound; clear before and after.
  var seen: [UInt64] = []
  /// The forms that have collected anything.
  var touched: [UInt32] = []

  /// Working memory for a list of so many forms and sounds.
  init(forms: Int, sounds: Int) {
    collected = [UInt16](repeating: 0, count: forms)
    seen = [UInt64](repeating: 0, count: sounds / 64 + 1)
  }
}

/// Hands out working memory to the searches under way, one to each, and takes it back.
final class ScratchPool: Sendable {
  private let free = Mutex<[SearchScratch]>([])
  private let (forms, sounds): (Int, Int)
  /// So many are kept at most; more searches at a time make their own.
  private static let most = 64

  init(forms: Int, sounds: Int) { (self.forms, self.sounds) = (forms, sounds) }

  func take() -> SearchScratch { free.withLock { $0.popLast() } ?? SearchScratch(forms: forms, sounds: sounds) }

  func giveBack(_ scratch: consuming SearchScratch) {
    let scratch = scratch
    free.withLock { if $0.count < Self.most { $0.append(scratch) } }
  }
}
