import Foundation

@testable import Watchlists

/// An invented list in OFAC's delimited layout, with the traps that the real files have.
enum Sample {
  /// 1,000 characters that end inside a number.
  static let cutRemarks: String = {
    let (start, end) = ("DOB 1970 to 1972; ", "; Passport X765")
    return start + String(repeating: "x", count: 1000 - start.count - end.count) + end
  }()

  static let sdn = """
    101,"TESTMAN, Ava-Lin","individual","TEST1] [TEST2","Director, Example Bureau",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 27 Mar 1959; alt. DOB circa 1961; POB Exampleville, Nowhere; nationality Iceland; Passport AB-1234567 (Iceland) issued 02 Feb 2011 expires 01 Feb 2021; alt. Passport 99887766; Tax ID No. 12345 (Norway); a.k.a. 'SPARROW'; Digital Currency Address - XBT 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa; alt. Digital Currency Address - ETH 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed; Linked To: EXAMPLE WIDGETS."
    102,"EXAMPLE WIDGETS ""NORTH"" CO., LTD",-0- ,"TEST1",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Registration Number 55-44-33 (Norway); all offices worldwide."
    103,"SEA EXAMPLE","vessel","TEST2",-0- ,-0- ,"General Cargo",-0- ,-0- ,"Iceland",-0- ,"Vessel Registration Identification IMO 1234567."
    104,"X-1","aircraft","TEST2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- 
    105,"SAMPLE, Bo Rin","individual","TEST1",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"\(cutRemarks)"

    """.replacingOccurrences(of: "\n", with: "\r\n") + "\u{1A}"

  static let alt = """
    101,1,"aka","PROBE, Ava",-0- 
    102,2,"fka","OLD WIDGETS",-0- 
    999,3,"aka","NOBODY",-0- 

    """.replacingOccurrences(of: "\n", with: "\r\n") + "\u{1A}"

  static let add = """
    101,1,"1 Harbour Lane, Flat 2","Exampleville 1234","Iceland",-0- 
    102,2,-0- ,"Exampleville","Norway",-0- 
    104,3,-0- ,-0- ,-0- ,-0- 

    """.replacingOccurrences(of: "\n", with: "\r\n") + "\u{1A}"

  static let comments = "105,\"432; a.k.a. 'THE SAMPLE'; Gender Male.\"\r\n\u{1A}"

  static func load(
    sdn: String = sdn, companions: [String: String] = ["ALT.CSV": alt, "ADD.CSV": add, "SDN_COMMENTS.CSV": comments]
  ) throws -> ([ListedParty], [ListReject]) {
    try Watchlist.load(file: "SDN.CSV", bytes: Array(sdn.utf8), companions: companions.mapValues { Array($0.utf8) })
  }

  static func index() throws -> ScreeningIndex { ScreeningIndex(parties: try load().0) }
}
