/// Recognises words of a list by their bytes, without making a text of them.
struct WordTable<Value: Sendable>: Sendable {
  /// The words by their length.
  private let byLength: [[(word: ContiguousArray<UInt8>, value: Value)]]

  /// A table of the given words with what each stands for.
  init(_ words: some Sequence<(String, Value)>) {
    let entries = words.map { (word: ContiguousArray($0.utf8), value: $1) }
    let longest = entries.map(\.word.count).max() ?? 0
    byLength = (0...longest).map { length in entries.filter { $0.word.count == length } }
  }

  /// What the word of these bytes stands for, nil when it is not on the list.
  func value(of bytes: UnsafeBufferPointer<UInt8>) -> Value? {
    guard bytes.count < byLength.count, let start = bytes.baseAddress else { return nil }
    let entry = byLength[bytes.count].first { entry in
      entry.word.withUnsafeBufferPointer { $0.baseAddress.map { equalBytes($0, start, bytes.count) } ?? false }
    }
    return entry?.value
  }
}
