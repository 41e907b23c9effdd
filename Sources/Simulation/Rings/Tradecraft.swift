/// How likely a ring leaves each trace, by how careful it is: four numbers, for levels 0 to 3.
///
/// Level 0 follows the published cases; the comment names the source and, where one is published, its figure. Levels 1 to 3 follow the
/// sources' remarks on adaptation (Mandiant M-Trends 2025: exits are chosen in the claimed region; GTIG 2025: own computers and virtual
/// desktops; SEAL 2026: aged accounts). Ranges in brackets are what the sources leave open.
struct Tradecraft: Sendable {
  let level: Int

  private func at(_ values: Double...) -> Double { values[min(level, values.count - 1)] }

  /// Several personas on one operator's computer: US advisory 2022; DOJ forfeiture 2025, more than 84 accounts on recycled devices. [0.5, 0.9]
  var sharesMachine: Double { at(0.7, 0.3, 0.05, 0) }
  /// Computers at one host's home: DOJ Chapman, more than 90 laptops; DOJ June 2025. [0.6, 0.95]
  var usesFarm: Double { at(0.85, 0.6, 0.08, 0) }
  /// The persona's home is the host's address too: Mandiant 2025. [0.2, 0.6]
  var livesAtFarm: Double { at(0.4, 0.12, 0, 0) }
  /// The address is changed after the offer: Nisos 2024, Secureworks 2024. [0.2, 0.6]
  var changesAddress: Double { at(0.4, 0.25, 0.05, 0.02) }
  /// Remote tools the firm did not deploy: DOJ Knoot, DOJ January 2025, Recorded Future 2026. [0.6, 0.9]
  var remoteTool: Double { at(0.8, 0.45, 0.08, 0.1) }
  /// Two of them: threat brief August 2026. [0.2, 0.5], of those with one
  var secondRemoteTool: Double { at(0.35, 0.12, 0.05, 0.05) }
  /// Set up by script: the same brief. [0.05, 0.2], of those with one
  var unattendedScript: Double { at(0.12, 0.03, 0.01, 0.01) }
  /// Keyboard-and-screen switches over the net: ATT&CK T1219.003, Unit 42, Mandiant 2024. [0.15, 0.4]
  var remoteSwitch: Double { at(0.3, 0.22, 0.04, 0.02) }
  /// The same under a false name: CHEL. [0.05, 0.2]
  var compositeKeyboard: Double { at(0.1, 0.15, 0.05, 0.02) }
  /// Programs that keep the machine awake: Mandiant 2024. [0.2, 0.5]
  var jiggler: Double { at(0.3, 0.2, 0.05, 0.03) }
  /// Astrill: 72 % of Mandiant's cases of 2024 (M-Trends 2025).
  var astrill: Double { at(0.72, 0.4, 0.05, 0.02) }
  /// Share of sessions behind the exit, lowest and highest.
  var tunnelShare: ClosedRange<Double> { [0.75...0.96, 0.88...0.98, 0.97...0.999, 0.0...0.2][min(level, 3)] }
  /// Moments without it, a look: Mandiant 2025, the VPN fails for a moment. [0.02, 0.15]
  var tunnelDrops: Double { at(0.12, 0.05, 0.004, 0.03) }
  /// A residential proxy instead of a VPN: CSA 2026, Recorded Future 2026. [0, 0.5]
  var proxy: Double { at(0.05, 0.15, 0.75, 0.05) }
  /// Clocks of machines left on the true place. [0.2, 0.7]
  var clockStays: Double { at(0.5, 0.2, 0.03, 0) }
  /// Share of operators who keep their own hours in spite of the claim: KnowBe4 2024 and SEAL 2026, most work at night to fit. [0.2, 0.6]
  var keepsOwnHours: Double { at(0.45, 0.3, 0.12, 0.05) }
  /// One account for several personas: DOJ Chapman, FBI July 2025. [0.4, 0.8]
  var sharesAccount: Double { at(0.6, 0.35, 0.06, 0.02) }
  /// An account in another name: Japanese notice 2024. [0.3, 0.8], of those without the ring's
  var payeeOther: Double { at(0.5, 0.3, 0.08, 0.02) }
  /// Destination changes: Secureworks 2024. [0.15, 0.5]
  var payoutChanges: Double { at(0.35, 0.2, 0.06, 0.05) }
  /// Money goes on at a fixed share: Japanese referral of April 2025; US advisory 2022, up to 90 % withheld. [0.5, 0.9]
  var forwards: Double { at(0.8, 0.6, 0.3, 0.3) }
  /// Coins go on at once: Chainalysis 2025. [0.5, 0.9]
  var sweepsCoins: Double { at(0.8, 0.6, 0.25, 0.15) }
  /// To one collector: ZachXBT 2024, 21 developers. [0.4, 0.9]
  var collector: Double { at(0.75, 0.45, 0.08, 0.03) }
  /// By other chains and swaps: Chainalysis 2025. [0.2, 0.6]
  var hops: Double { at(0.4, 0.35, 0.2, 0.05) }
  /// Papers from one template: Recorded Future 2026. [0.2, 0.5]
  var sharesTemplate: Double { at(0.4, 0.2, 0.03, 0) }
  /// Papers that show edits: FBI July 2025; most papers are genuine. [0.1, 0.4]
  var paperAltered: Double { at(0.25, 0.1, 0.02, 0.004) }
  /// One face behind several names: FBI July 2025, Microsoft 2025. [0.1, 0.3]
  var sharesFace: Double { at(0.2, 0.1, 0.01, 0) }
  /// The holder's face is not the one in front of the camera: CSA 2026. [0.2, 0.5]
  var faceDiffers: Double { at(0.22, 0.1, 0.03, 0.04) }
  /// Stolen identities of real people: DOJ Chapman, 68 US identities. [0.3, 0.7]
  var stolen: Double { at(0.5, 0.5, 0.3, 0) }
  /// The victim finds out within the year: Mandiant podcast 2025, DOJ Chapman. [0.02, 0.15]
  var disowned: Double { at(0.1, 0.08, 0.05, 0.002) }
  /// Old addresses on stolen papers: M-Trends 2025. [0.3, 0.7], of the stolen
  var paperAddressOld: Double { at(0.5, 0.35, 0.15, 0.12) }
  /// Near-equal résumés: US advisory 2022. [0.3, 0.6]
  var sharesResume: Double { at(0.45, 0.25, 0.04, 0.01) }
  /// Equal bids: US advisory 2022. [0.3, 0.7]
  var sharesBids: Double { at(0.55, 0.3, 0.06, 0.03) }
  /// Contact data used before under another name: M-Trends 2025. [0.1, 0.4]
  var sharesContact: Double { at(0.25, 0.1, 0.01, 0) }
  /// Numbers over the net: M-Trends 2025, KnowBe4. [0.4, 0.8]
  var numberOverInternet: Double { at(0.6, 0.4, 0.15, 0.07) }
  /// Rented numbers: Korean advisory 2022. [0.05, 0.3]
  var numberRented: Double { at(0.15, 0.06, 0.01, 0.003) }
  /// Referees of the ring: GTIG 2025, Nisos 2024. [0.1, 0.4]
  var refereesClose: Double { at(0.25, 0.12, 0.02, 0.01) }
  /// Bought accounts that slept: SEAL 2026. [0.1, 0.4]
  var profileAsleep: Double { at(0.12, 0.2, 0.3, 0.04) }
  /// Thin traces: Cinder 2024. [0.3, 0.7]
  var profileThin: Double { at(0.5, 0.35, 0.12, 0.1) }
  /// The mailbox or handle belongs to another name: Mandiant 2024, Nisos 2025. [0.1, 0.3]
  var profileOtherName: Double { at(0.2, 0.08, 0.01, 0.006) }
  /// Portraits edited or made: Microsoft 2025, KnowBe4 2024. [0.3, 0.6]
  var portraitGenerated: Double { at(0.4, 0.25, 0.08, 0.04) }
  /// Code older than its account, copied, or by several authors: SEAL 2026, gh-fake-analyzer. [0.15, 0.5]
  var codeBorrowed: Double { at(0.3, 0.18, 0.05, 0.03) }
  /// Cameras that stay off, calls that fail: US-ROK 2023, CSA 2026. [0.2, 0.6]
  var hidesFace: Double { at(0.4, 0.2, 0.08, 0.06) }
  /// Interview notes: Kraken 2025, Cinder 2024, SEAL 2026. [0.05, 0.25] each
  var noted: Double { at(0.14, 0.07, 0.02, 0.012) }
  /// Several jobs at once: CrowdStrike 2025, three to four. [0.4, 0.8]
  var overlaps: Double { at(0.5, 0.35, 0.15, 0.2) }
  /// Calls missed and meetings declined: US advisory 2022, SEAL 2026. [0.3, 0.7]
  var avoids: Double { at(0.5, 0.35, 0.2, 0.08) }
  /// Brings in others: SEAL 2026, Mandiant podcast 2025. [0.1, 0.4]
  var refers: Double { at(0.25, 0.15, 0.04, 0.02) }
  /// Code and data leave: FBI January 2025, Secureworks 2024. [0.03, 0.2]
  var takesData: Double { at(0.12, 0.08, 0.04, 0.03) }
  /// Threats after the end: Secureworks 2024, FBI January 2025; Mandiant: two of its 2024 cases. [0.01, 0.1]
  var threatens: Double { at(0.05, 0.03, 0.01, 0.001) }
  /// Asks off the platform, in advance, for coins: USROK 2023, US advisory 2022, Japanese notices. [0.1, 0.4]
  var asks: Double { at(0.25, 0.15, 0.06, 0.04) }
  /// Clients of the ring that rate its accounts: US advisory 2022. [0.3, 0.8]
  var ratesItself: Double { at(0.7, 0.4, 0.08, 0) }
  /// Multi-account browsers: Recorded Future 2026. [0.2, 0.6]
  var multiBrowser: Double { at(0.35, 0.25, 0.1, 0.01) }
  /// Devices sent on abroad: DOJ Chapman, 49 of more than 90. [0.05, 0.5]
  var sentOnAbroad: Double { at(0.12, 0.03, 0, 0) }
}
