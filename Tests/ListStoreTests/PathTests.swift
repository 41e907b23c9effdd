import Events
import Foundation
import ListStore
import Testing
import Watchlists

@Suite("Naming lists of the store")
struct PathTests {
  @Test("store:, store:NAME and the folder itself name editions in use; other paths stay as they are")
  func paths() throws {
    let place = try TemporaryStore()
    try place.store.add(place.list(1...2, in: "a.jsonl"), as: ListLabel("aa"), now: .hour(0))
    try place.store.add(place.list(1...3, in: "b.jsonl"), as: ListLabel("bb"), now: .hour(0))
    func counts(_ arguments: [String]) throws -> [Int] {
      try Watchlist.read(paths: ListStore.paths(of: arguments, standard: place.store.folder)).lists.map(\.parties.count)
    }
    #expect(try counts(["store:"]) == [2, 3])
    #expect(try counts(["store:bb"]) == [3])
    #expect(try counts([place.store.folder.path]) == [2, 3])
    #expect(try counts([place.store.folder.path + "/aa"]) == [2])
    #expect(try ListStore.paths(of: ["/some/where", "x.csv"], standard: place.store.folder) == ["/some/where", "x.csv"])
    #expect(throws: StoreError.unknownList("cc")) { try ListStore.paths(of: ["store:cc"], standard: place.store.folder) }
    let empty = URL(fileURLWithPath: place.path("nowhere"))
    #expect(throws: StoreError.self) { try ListStore.paths(of: ["store:"], standard: empty) }
  }

  @Test("paths that were handed out stay whole while the list is exchanged")
  func exchange() throws {
    let place = try TemporaryStore()
    let label = try ListLabel("own")
    try place.store.add(place.list(1...5), as: label, now: .hour(0))
    let before = place.store.edition()
    let paths = try ListStore.paths(of: [place.store.folder.path])
    try place.store.add(place.list(1...9), as: label, now: .hour(1))
    #expect(try Watchlist.read(paths: paths).lists.flatMap(\.parties).count == 5)
    #expect(place.store.edition() != before)
  }

  @Test("the standard folder follows XDG_DATA_HOME when that is absolute")
  func standard() {
    #expect(ListStore.standardFolder(environment: ["XDG_DATA_HOME": "/d", "HOME": "/h"]).path == "/d/sekisho/lists")
    #expect(ListStore.standardFolder(environment: ["XDG_DATA_HOME": "d", "HOME": "/h"]).path == "/h/.local/share/sekisho/lists")
    #expect(ListStore.standardFolder(environment: ["HOME": "/h"]).path == "/h/.local/share/sekisho/lists")
  }
}
