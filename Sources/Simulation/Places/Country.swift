/// What a country adds to its people's data. Real conventions, invented contents.
struct Country: Sendable {
  let code: String
  let dialling: String
  let currency: String
  /// Three letters of ICAO 9303 for passports.
  let passportCode: String
  let streets: [String]

  private static let all: [String: Country] = Dictionary(
    TextTable.rows(table).compactMap { row -> (String, Country)? in
      guard row.count == 5 else { return nil }
      return (
        row[0],
        Country(
          code: row[0], dialling: row[1], currency: row[2], passportCode: row[3],
          streets: TextTable.phrases(row[4]))
      )
    }, uniquingKeysWith: { first, _ in first })

  /// The country of a code.
  static func of(_ code: String) -> Country {
    all[code] ?? Country(code: code, dialling: "1", currency: "USD", passportCode: "UTO", streets: ["Station Road"])
  }

  private static let table = """
    US|1|USD|USA|Oak Street; Maple Avenue; Cedar Lane; Lakeview Drive; Mill Creek Road; Ridge Court; Pecan Trail; 7th Street; Willow Bend
    CA|1|CAD|CAN|King Street West; Dundas Street; Birch Avenue; Harbour Road; Elm Crescent
    GB|44|GBP|GBR|Church Lane; Station Road; Victoria Street; Mill Hill; Queens Avenue; Park View
    IE|353|EUR|IRL|Grange Road; Harbour Street; Abbey Lane
    DE|49|EUR|D<<|Lindenallee; Gartenweg; Bahnhofstrasse; Am Muehlbach; Schillerstrasse
    AT|43|EUR|AUT|Ringgasse; Wiesenweg; Neubaugasse
    FR|33|EUR|FRA|Rue des Tilleuls; Avenue de la Gare; Rue du Moulin; Quai des Brumes
    ES|34|EUR|ESP|Calle Mayor; Calle del Olivo; Avenida del Puerto
    PT|351|EUR|PRT|Rua das Flores; Avenida do Mar; Rua do Norte
    PL|48|PLN|POL|ulica Polna; ulica Lipowa; ulica Ogrodowa; aleja Wiosenna
    UA|380|UAH|UKR|Sadova Street; Vyshneva Street; Zelena Street
    RU|7|RUB|RUS|ulitsa Lesnaya; prospekt Mira; ulitsa Sadovaya; Naberezhnaya ulitsa
    GE|995|GEL|GEO|Chavchavadze Street; Garden Rise
    RS|381|RSD|SRB|Dunavska ulica; Cvetna ulica
    TR|90|TRY|TUR|Bahar Sokak; Deniz Caddesi
    BR|55|BRL|BRA|Rua Sete de Abril; Rua das Palmeiras; Avenida Central
    MX|52|MXN|MEX|Calle Reforma Norte; Avenida Juarez; Calle Pino
    AR|54|ARS|ARG|Calle Belgrano; Avenida del Sur
    CO|57|COP|COL|Carrera 12; Calle 80
    IN|91|INR|IND|Lake Road; 4th Cross; Residency Layout; Temple Street; MG Extension
    PK|92|PKR|PAK|Canal Road; Garden Block
    VN|84|VND|VNM|Duong Hoa Binh; Pho Hang Dao; Duong Song Han
    TH|66|THB|THA|Soi Ari 4; Nimman Road; Sukhumvit Soi 38
    LA|856|LAK|LAO|Rue Setthathirath; Thadeua Road
    KH|855|KHR|KHM|Street 240; Street 63
    MY|60|MYR|MYS|Jalan Bukit; Jalan Ampang Hilir; Lorong Damai
    SG|65|SGD|SGP|Clementi Avenue; Tampines Street; Bukit Link
    PH|63|PHP|PHL|Mabini Street; Rizal Avenue Extension; Kalayaan Road
    ID|62|IDR|IDN|Jalan Pantai; Jalan Sunset Timur
    JP|81|JPY|JPN|Sakuragaoka; Midorimachi; Honcho; Aoba; Nishikicho; Minamicho
    KR|82|KRW|KOR|Dongsan-ro; Haneul-gil; Saemal-ro; Eunhaeng-ro
    CN|86|CNY|CHN|Heping Road; Qingnian Street; Zhongshan Road; Xinhua Lane; Taoyuan Road
    HK|852|HKD|HKG|Harbour View Road; Tai Po Lane
    TW|886|TWD|TWN|Zhongxiao Road; Yongkang Lane
    AU|61|AUD|AUS|Banksia Street; Wattle Road; Ocean Parade
    NG|234|NGN|NGA|Adeola Crescent; Marina View; Palm Grove Road
    EG|20|EGP|EGY|Nile Street; El Nozha Street
    AE|971|AED|ARE|Al Wasl Lane; Marina Walk
    KE|254|KES|KEN|Ngong View Road; Acacia Drive
    TZ|255|TZS|TZA|Uhuru Lane; Ocean Road
    """
}
