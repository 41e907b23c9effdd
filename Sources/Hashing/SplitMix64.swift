/// The generator SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed on every machine. It fills the states of
/// better generators and serves tests; it is no source of secrets.
@frozen
public struct SplitMix64: RandomNumberGenerator, Sendable {
  @usableFromInline
  var state: UInt64

  /// The generator that starts at a seed.
  @inlinable
  public init(seed: UInt64) { state = seed }

  /// The next number.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.finalised(state)
  }

  /// The mix at the generator's end: a one-to-one map of 64-bit numbers in which neighbours come to look unrelated.
  @inlinable
  public static func finalised(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
