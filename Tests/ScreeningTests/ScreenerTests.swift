import Names
import Screening
import Testing
import Watchlists

@Suite("The screener")
struct ScreenerTests {
}
