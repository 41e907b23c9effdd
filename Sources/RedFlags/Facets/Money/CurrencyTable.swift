/// A currency in four bytes.
struct CurrencyCode: Hashable, Sendable {
  let packed: UInt32

  /// An ISO 4217 code in any letter case.
  init(_ code: String) {
    packed = code.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32((0x61...0x7a).contains($1) ? $1 & 0xdf : $1) }
  }
}

/// Amounts that only have a meaning in a currency of their own. A currency that is not listed stays unknown.
enum CurrencyTable {
  /// Where large transfers are commonly reported or reviewed: 31 CFR 1010.311 for USD, Regulation (EU) 2024/1624 for EUR, the
  /// Japanese and Korean rules on cash for JPY and KRW, AUSTRAC and FINTRAC for AUD and CAD; the rest by their like.
  static func reviewLimit(_ currency: CurrencyCode) -> Double? { limits[currency] }

  /// About the value of 20 US dollars in round figures.
  static func smallProject(_ currency: CurrencyCode) -> Double? { small[currency] }

  private static let limits: [CurrencyCode: Double] = [
    .init("USD"): 10_000, .init("EUR"): 10_000, .init("GBP"): 10_000, .init("AUD"): 10_000, .init("CAD"): 10_000,
    .init("CHF"): 15_000, .init("JPY"): 2_000_000, .init("KRW"): 10_000_000, .init("SGD"): 20_000, .init("HKD"): 120_000,
    .init("CNY"): 50_000, .init("INR"): 1_000_000,
  ]

  private static let small: [CurrencyCode: Double] = [
    .init("USD"): 20, .init("EUR"): 20, .init("GBP"): 16, .init("AUD"): 30, .init("CAD"): 28, .init("CHF"): 18,
    .init("JPY"): 3_000, .init("KRW"): 28_000, .init("SGD"): 27, .init("HKD"): 155, .init("CNY"): 145, .init("INR"): 1_700,
  ]
}
