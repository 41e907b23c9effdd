import Testing

@testable import RedFlags

@Suite("Names of programs")
struct ProgramNamesTests {
  @Test(
    "One product is found under every spelling of its parts",
    arguments: [
      "AnyDesk", "anydesk.exe", "AnyDesk 8.0.11", "/Applications/AnyDesk.app/Contents/MacOS/AnyDesk", "AnyDeskMSI.exe",
      #"C:\Program Files (x86)\AnyDesk\AnyDesk.exe"#, "com.philandro.anydesk",
    ])
  func spellings(name: String) {
    #expect(ProgramNames.table.first(in: name) == ProgramNames.table.first(in: "anydesk"))
    #expect(ProgramNames.table.first(in: name) != nil)
  }

  @Test(
    "Products of several words are found across their separators",
    arguments: ["Chrome Remote Desktop Host", "chrome-remote-desktop", "GoogleChromeRemoteDesktop", "remoting_host.exe"])
  func words(name: String) {
    #expect(ProgramNames.table.first(in: name) == ProgramNames.table.first(in: "chromeremotedesktop"))
  }

  @Test(
    "Names that only contain the letters are no match",
    arguments: [
      "Parsecs", "Manydesks", "Microsoft Remote Desktop", "Remote Desktop Connection", "NVDA", "PuTTY", "Caffeinetta", "", "—",
    ])
  func strangers(name: String) {
    #expect(ProgramNames.table.first(in: name) == nil)
  }

  @Test("Different products are different families; one vendor's editions are one")
  func families() {
    #expect(ProgramNames.table.first(in: "AnyDesk") != ProgramNames.table.first(in: "TeamViewer"))
    #expect(ProgramNames.table.first(in: "TightVNC Server") == ProgramNames.table.first(in: "winvnc.exe"))
  }

  @Test("A very long name costs no more than its beginning")
  func longNames() {
    let name = String(repeating: "x ", count: 100_000) + "anydesk"
    #expect(ProgramNames.table.first(in: name) == nil)
  }

  @Test("Search for a part of a command ignores case and finds overlapping beginnings")
  func parts() {
    #expect("setup ---PIN=1234".containsASCII("--pin="))
    #expect("Remoting_Start_Host.exe".containsASCII("remoting_start_host"))
    #expect(!"--pi".containsASCII("--pin="))
    #expect(!"".containsASCII("--pin="))
  }
}
