import Events

/// A town where people live, with what its clocks, addresses and phones look like. Coordinates in degrees, offsets in minutes.
struct City: Sendable, Hashable {
  let name: String
  let region: String
  let country: String
  let latitude: Double
  let longitude: Double
  let zone: String
  let offset: Int
  /// Whether clocks are put forward from April to October.
  let summerTime: Bool

  /// Minutes from UTC at a moment.
  func offset(at moment: Instant) -> Int {
    guard summerTime else { return offset }
    let month = CivilDay.date(of: moment.day).month
    return (4...10).contains(month) ? offset + 60 : offset
  }

  /// All towns, in the order of the table.
  static let all: [City] = TextTable.rows(table).compactMap { row in
    guard row.count == 8, let latitude = Double(row[3]), let longitude = Double(row[4]), let offset = Int(row[6]) else {
      return nil
    }
    return City(
      name: row[0], region: row[1], country: row[2], latitude: latitude, longitude: longitude, zone: row[5], offset: offset,
      summerTime: row[7] == "s")
  }

  private static let byCountry = Dictionary(grouping: all, by: \.country)

  /// The towns of a country; every country of the tables has at least one.
  static func towns(in country: String) -> [City] { byCountry[country] ?? all }

  private static let table = """
    Austin|TX|US|30.27|-97.74|America/Chicago|-360|s
    Houston|TX|US|29.76|-95.37|America/Chicago|-360|s
    Phoenix|AZ|US|33.45|-112.07|America/Phoenix|-420|
    Nashville|TN|US|36.16|-86.78|America/Chicago|-360|s
    Atlanta|GA|US|33.75|-84.39|America/New_York|-300|s
    Raleigh|NC|US|35.78|-78.64|America/New_York|-300|s
    Denver|CO|US|39.74|-104.99|America/Denver|-420|s
    Seattle|WA|US|47.61|-122.33|America/Los_Angeles|-480|s
    Los Angeles|CA|US|34.05|-118.24|America/Los_Angeles|-480|s
    Chicago|IL|US|41.88|-87.63|America/Chicago|-360|s
    New York|NY|US|40.71|-74.01|America/New_York|-300|s
    Tampa|FL|US|27.95|-82.46|America/New_York|-300|s
    Toronto|ON|CA|43.65|-79.38|America/Toronto|-300|s
    Vancouver|BC|CA|49.28|-123.12|America/Vancouver|-480|s
    London||GB|51.51|-0.13|Europe/London|0|s
    Manchester||GB|53.48|-2.24|Europe/London|0|s
    Dublin||IE|53.35|-6.26|Europe/Dublin|0|s
    Berlin||DE|52.52|13.4|Europe/Berlin|60|s
    Munich|Bavaria|DE|48.14|11.58|Europe/Berlin|60|s
    Vienna||AT|48.21|16.37|Europe/Vienna|60|s
    Paris||FR|48.86|2.35|Europe/Paris|60|s
    Lyon||FR|45.76|4.84|Europe/Paris|60|s
    Madrid||ES|40.42|-3.7|Europe/Madrid|60|s
    Lisbon||PT|38.72|-9.14|Europe/Lisbon|0|s
    Warsaw||PL|52.23|21.01|Europe/Warsaw|60|s
    Krakow||PL|50.06|19.94|Europe/Warsaw|60|s
    Kyiv||UA|50.45|30.52|Europe/Kyiv|120|s
    Lviv||UA|49.84|24.03|Europe/Kyiv|120|s
    Moscow||RU|55.76|37.62|Europe/Moscow|180|
    Novosibirsk||RU|55.03|82.92|Asia/Novosibirsk|420|
    Vladivostok||RU|43.12|131.89|Asia/Vladivostok|600|
    Tbilisi||GE|41.72|44.79|Asia/Tbilisi|240|
    Belgrade||RS|44.79|20.45|Europe/Belgrade|60|s
    Istanbul||TR|41.01|28.98|Europe/Istanbul|180|
    Sao Paulo|SP|BR|-23.55|-46.63|America/Sao_Paulo|-180|
    Mexico City||MX|19.43|-99.13|America/Mexico_City|-360|
    Buenos Aires||AR|-34.6|-58.38|America/Argentina/Buenos_Aires|-180|
    Bogota||CO|4.71|-74.07|America/Bogota|-300|
    Bengaluru|KA|IN|12.97|77.59|Asia/Kolkata|330|
    Pune|MH|IN|18.52|73.86|Asia/Kolkata|330|
    Lahore||PK|31.55|74.34|Asia/Karachi|300|
    Hanoi||VN|21.03|105.85|Asia/Ho_Chi_Minh|420|
    Da Nang||VN|16.05|108.2|Asia/Ho_Chi_Minh|420|
    Bangkok||TH|13.76|100.5|Asia/Bangkok|420|
    Chiang Mai||TH|18.79|98.99|Asia/Bangkok|420|
    Vientiane||LA|17.98|102.63|Asia/Vientiane|420|
    Phnom Penh||KH|11.56|104.92|Asia/Phnom_Penh|420|
    Kuala Lumpur||MY|3.14|101.69|Asia/Kuala_Lumpur|480|
    Singapore||SG|1.35|103.82|Asia/Singapore|480|
    Manila||PH|14.6|120.98|Asia/Manila|480|
    Bali||ID|-8.65|115.22|Asia/Makassar|480|
    Tokyo||JP|35.68|139.69|Asia/Tokyo|540|
    Osaka||JP|34.69|135.5|Asia/Tokyo|540|
    Fukuoka||JP|33.59|130.4|Asia/Tokyo|540|
    Seoul||KR|37.57|126.98|Asia/Seoul|540|
    Busan||KR|35.18|129.08|Asia/Seoul|540|
    Beijing||CN|39.9|116.41|Asia/Shanghai|480|
    Shanghai||CN|31.23|121.47|Asia/Shanghai|480|
    Shenzhen|Guangdong|CN|22.54|114.06|Asia/Shanghai|480|
    Shenyang|Liaoning|CN|41.8|123.43|Asia/Shanghai|480|
    Dandong|Liaoning|CN|40.13|124.38|Asia/Shanghai|480|
    Dalian|Liaoning|CN|38.91|121.6|Asia/Shanghai|480|
    Yanji|Jilin|CN|42.91|129.51|Asia/Shanghai|480|
    Hong Kong||HK|22.32|114.17|Asia/Hong_Kong|480|
    Taipei||TW|25.03|121.57|Asia/Taipei|480|
    Sydney|NSW|AU|-33.87|151.21|Australia/Sydney|600|
    Lagos||NG|6.52|3.38|Africa/Lagos|60|
    Cairo||EG|30.04|31.24|Africa/Cairo|120|
    Dubai||AE|25.2|55.27|Asia/Dubai|240|
    Nairobi||KE|-1.29|36.82|Africa/Nairobi|180|
    Dar es Salaam||TZ|-6.79|39.21|Africa/Dar_es_Salaam|180|
    """
}
