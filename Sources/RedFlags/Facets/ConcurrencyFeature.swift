import Events

/// Sessions that run side by side in two places.
enum ConcurrencyFeature: Int, FeatureKey {
  case concurrentPlaces

  var declaration: FeatureDeclaration {
    .init(
      "concurrent_place_sessions", .count,
      "Sessions that ran for more than 30 minutes beside another one from a home line more than 100 km away.",
      from: [.sessionStarted, .sessionSampled, .sessionEnded])
  }
}
