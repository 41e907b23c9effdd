public import Hashing

extension SplitMix64 {
  /// A number from 0 up to, not including, the limit; 0 when there is none below it.
  public mutating func below(_ limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }
}
