import Names
import TestSupport
import Testing

@testable import Watchlists

@Suite("Real lists", .enabled(if: RealData.folder != nil, "\(RealData.absence)"))
struct RealListTests {
  private static func load(_ path: String) throws -> (ScreeningIndex, [ListReject]) {
    try Watchlist.load(paths: [try #require(RealData.folder) + "/sanctions/" + path])
  }

  private static func isDPRK(_ party: ListedParty) -> Bool { party.programmes.contains { $0.hasPrefix("DPRK") } }

  @Test("OFAC of July 2021: every entry, alias, address; the DPRK programmes count as published")
  func july2021() throws {
    let (index, rejects) = try Self.load("us/ofac-2021-07")
    #expect(index.parties.count == 8976)
    let listed = index.parties.filter(Self.isDPRK)
    #expect(listed.count == 414)
    #expect(listed.flatMap(\.names).filter { $0.quality == .strongAlias }.count == 322)
    #expect(index.parties.flatMap(\.names).filter { $0.quality == .strongAlias }.count == 11_910)
    let kinds = ListedParty.Kind.allCases.map { kind in index.parties.filter { $0.kind == kind }.count }
    #expect(kinds == [4620, 3673, 406, 277, 0, 0])
    #expect(index.parties.flatMap(\.wallets).count >= 80)
    // Without the comments file five remarks end in the middle; whatever else is refused is part of such a cut.
    #expect(rejects.filter { $0.reason.hasPrefix("are cut") }.count == 5)
    for reject in rejects where !reject.reason.hasPrefix("are cut") {
      #expect(rejects.contains { $0.line == reject.line && $0.reason.hasPrefix("are cut") }, "\(reject)")
    }
  }

  @Test("OFAC of January 2019: the comments file continues the remarks")
  func january2019() throws {
    let (index, rejects) = try Self.load("us/ofac-2019-01")
    #expect(index.parties.count == 7379)
    #expect(index.parties.filter(Self.isDPRK).count == 388)
    #expect(!rejects.contains { $0.reason.hasPrefix("are cut") })
    #expect(index.parties.contains { ($0.remarks?.utf8.count ?? 0) > 1000 && $0.linkedTo.count > 5 })
    // The comments file beside this edition is of a later one and names entries that came after it.
    #expect(rejects.allSatisfy { $0.file == "sdn_comments.csv" && $0.reason.hasPrefix("names no entry") })
  }

  @Test("the consolidated list has the same layout under other names")
  func consolidated() throws {
    let (index, rejects) = try Self.load("us/ofac-cons-2025-12")
    #expect(index.sources.map(\.name) == ["OFAC Consolidated"])
    #expect(index.parties.count > 400)
    #expect(index.parties.contains { $0.names.count > 1 })
    #expect(rejects.allSatisfy { $0.line > 0 })
  }

  @Test("listed wallets, names with dates, and passports are found; namesakes born elsewhen are not")
  func findings() throws {
    let (index, _) = try Self.load("us/ofac-2021-07")
    let bitcoin = index.screen(ScreeningQuery(wallets: ["12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h"]))
    #expect(bitcoin.map(\.party.displayName) == ["YAN, Xiaobing"])
    #expect(index.wallet("0x7f367cc41522ce07553e823bf3be79a889debe1b").count == 1)
    let name = PersonName(full: "Song-hwa Jong")
    let born = try #require(PartialDate(iso: "1970-02-05"))
    let strong = index.screen(ScreeningQuery(names: [name], birthDates: [born]))
    #expect(strong.map(\.party.id) == ["24979"])
    #expect(strong.map(\.isStrong) == [true])
    let namesake = index.screen(ScreeningQuery(names: [name], birthDates: [try #require(PartialDate(iso: "1991-02-05"))]))
    #expect(namesake.isEmpty)
    let passport = index.screen(ScreeningQuery(documents: [StatedDocument(number: "927220230", country: "KP")]))
    #expect(passport.map(\.party.id) == ["24979"])
  }

  @Test("nearly every country that documents name is known")
  func countries() throws {
    let (index, _) = try Self.load("us/ofac-2021-07")
    let countries =
      index.parties.flatMap(\.documents).compactMap(\.country) + index.parties.flatMap(\.addresses).compactMap(\.country)
    let unknown = countries.filter { CountryName.code($0) == nil }
    #expect(unknown.count * 100 < countries.count, "\(Set(unknown).sorted().prefix(40))")
  }

  @Test("a daily extract with small letters: what is spoilt is told, what survives is found")
  func dailyExtract() throws {
    let (index, rejects) = try Self.load("crypto/ofac-sanctioned-addresses-2025-11-13.json")
    #expect(index.sources.map(\.version) == ["2025-11-13"])
    #expect(rejects.allSatisfy { $0.reason.contains("lost its capital letters") })
    #expect(rejects.count > 400)
    #expect(index.identifiers.wallets.keys.filter { $0.hasPrefix("0x") && $0.utf8.count == 42 }.count == 78)
    let bech32 = index.parties.flatMap(\.wallets).map(\.address).filter { $0.family == .bech32 }
    #expect(Set(bech32.filter { $0.original.hasPrefix("bc1") }.map(\.key)).count == 138)
    #expect(bech32.allSatisfy { $0.checksum == .valid })
    #expect(rejects.contains { $0.line == 0 && $0.field == "addresses" })
    #expect(index.wallet("0x4F47BC496083C727C5FBE3CE9CDF2B0F6496270C").map(\.displayName).first?.contains("SIM") == true)
  }

  @Test("plain wallet files of every chain: nothing is refused that is an address")
  func plainWallets() throws {
    let (index, rejects) = try Self.load("crypto/0xB10C-2024-09-27")
    #expect(rejects.isEmpty, "\(rejects.prefix(5))")
    let wallets = index.parties.flatMap(\.wallets).map(\.address)
    #expect(wallets.filter { ["1", "3", "b"].contains($0.original.prefix(1)) && $0.checksum == .valid }.count > 300)
    let base58 = index.parties.compactMap(\.wallets.first?.address).filter {
      $0.family == .base58 && ["1", "3"].contains($0.original.prefix(1))
    }
    #expect(base58.filter { $0.checksum != .valid }.isEmpty)
    let tron = index.parties.compactMap(\.wallets.first?.address).filter {
      $0.original.hasPrefix("T") && $0.original.utf8.count == 34
    }
    #expect(!tron.isEmpty)
    #expect(tron.allSatisfy { $0.family == .tron })
  }
}
