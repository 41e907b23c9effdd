import Hashing

/// Offsets from UTC of time zones, without a time-zone database: facts compare zones far too often for one.
///
/// The table holds the standard time of the IANA zones (tz database, 2026); summer time is left out, so two offsets may be one
/// hour off and nobody should build on a difference below three hours.
enum ZoneOffsets {
  /// Minutes east of UTC of an IANA name or of an offset such as `+09:00`, `UTC+9` or `GMT-0330`; nil for anything else.
  static func minutes(of zone: String) -> Int? {
    if let known = table[StableHash.of(zone)] { return Int(known) }
    return parse(zone)
  }

  /// Minutes between two offsets around the clock, 0 to 720.
  static func difference(_ one: Int, _ other: Int) -> Int {
    let apart = abs(one - other) % 1_440
    return min(apart, 1_440 - apart)
  }

  private static func parse(_ zone: String) -> Int? {
    var bytes = ArraySlice(zone.utf8)
    for prefix in ["Etc/GMT", "UTC", "GMT"] where bytes.starts(with: prefix.utf8) {
      bytes = bytes.dropFirst(prefix.utf8.count)
      if bytes.isEmpty { return 0 }
      // POSIX turns the sign around in the names below Etc.
      return offset(bytes).map { prefix == "Etc/GMT" ? -$0 : $0 }
    }
    return zone == "Z" || zone == "Etc/UTC" ? 0 : offset(bytes)
  }

  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let rest = bytes.dropFirst()
    let digits = rest.filter { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
    guard rest.count - digits.count <= 1, rest.allSatisfy({ (0x30...0x3a).contains($0) }) else { return nil }
    let minutes: Int
    switch digits.count {
    case 1: minutes = digits[0] * 60
    case 2: minutes = (digits[0] * 10 + digits[1]) * 60
    case 3: minutes = digits[0] * 60 + digits[1] * 10 + digits[2]
    case 4: minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    default: return nil
    }
    guard minutes <= 14 * 60 else { return nil }
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }

  private static let table: [UInt64: Int16] = {
    var offsets: [UInt64: Int16] = [:]
    for (minutes, names) in zones {
      for name in names.split(whereSeparator: \.isWhitespace) { offsets[StableHash.of(String(name))] = minutes }
    }
    return offsets
  }()

  /// Zone names by their standard time in minutes east of UTC.
  private static let zones: [(minutes: Int16, names: String)] = [
    (
      -660,
      """
      Pacific/Midway Pacific/Niue Pacific/Pago_Pago Pacific/Samoa US/Samoa
      """
    ),
    (
      -600,
      """
      America/Adak America/Atka HST Pacific/Honolulu Pacific/Johnston Pacific/Rarotonga Pacific/Tahiti US/Aleutian US/Hawaii
      """
    ),
    (
      -570,
      """
      Pacific/Marquesas
      """
    ),
    (
      -540,
      """
      America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat Pacific/Gambier
      US/Alaska
      """
    ),
    (
      -480,
      """
      America/Ensenada America/Los_Angeles America/Santa_Isabel America/Tijuana America/Vancouver Canada/Pacific
      Mexico/BajaNorte PST8PDT Pacific/Pitcairn US/Pacific
      """
    ),
    (
      -420,
      """
      America/Boise America/Cambridge_Bay America/Ciudad_Juarez America/Creston America/Dawson America/Dawson_Creek
      America/Denver America/Edmonton America/Fort_Nelson America/Hermosillo America/Inuvik America/Mazatlan America/Phoenix
      America/Shiprock America/Whitehorse America/Yellowknife Canada/Mountain Canada/Yukon MST MST7MDT Mexico/BajaSur Navajo
      US/Arizona US/Mountain
      """
    ),
    (
      -360,
      """
      America/Bahia_Banderas America/Belize America/Chicago America/Chihuahua America/Costa_Rica America/El_Salvador
      America/Guatemala America/Indiana/Knox America/Indiana/Tell_City America/Knox_IN America/Managua America/Matamoros
      America/Menominee America/Merida America/Mexico_City America/Monterrey America/North_Dakota/Beulah
      America/North_Dakota/Center America/North_Dakota/New_Salem America/Ojinaga America/Rainy_River America/Rankin_Inlet
      America/Regina America/Resolute America/Swift_Current America/Tegucigalpa America/Winnipeg CST6CDT Canada/Central
      Canada/Saskatchewan Chile/EasterIsland Mexico/General Pacific/Easter Pacific/Galapagos US/Central US/Indiana-Starke
      """
    ),
    (
      -300,
      """
      America/Atikokan America/Bogota America/Cancun America/Cayman America/Coral_Harbour America/Detroit America/Eirunepe
      America/Fort_Wayne America/Grand_Turk America/Guayaquil America/Havana America/Indiana/Indianapolis
      America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay America/Indiana/Vincennes
      America/Indiana/Winamac America/Indianapolis America/Iqaluit America/Jamaica America/Kentucky/Louisville
      America/Kentucky/Monticello America/Lima America/Louisville America/Montreal America/Nassau America/New_York
      America/Nipigon America/Panama America/Pangnirtung America/Port-au-Prince America/Porto_Acre America/Rio_Branco
      America/Thunder_Bay America/Toronto Brazil/Acre Canada/Eastern Cuba EST EST5EDT Jamaica US/East-Indiana US/Eastern
      US/Michigan
      """
    ),
    (
      -240,
      """
      America/Anguilla America/Antigua America/Aruba America/Barbados America/Blanc-Sablon America/Boa_Vista
      America/Campo_Grande America/Caracas America/Cuiaba America/Curacao America/Dominica America/Glace_Bay
      America/Goose_Bay America/Grenada America/Guadeloupe America/Guyana America/Halifax America/Kralendijk America/La_Paz
      America/Lower_Princes America/Manaus America/Marigot America/Martinique America/Moncton America/Montserrat
      America/Port_of_Spain America/Porto_Velho America/Puerto_Rico America/Santiago America/Santo_Domingo
      America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent America/Thule
      America/Tortola America/Virgin Atlantic/Bermuda Brazil/West Canada/Atlantic Chile/Continental
      """
    ),
    (
      -210,
      """
      America/St_Johns Canada/Newfoundland
      """
    ),
    (
      -180,
      """
      America/Araguaina America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/ComodRivadavia
      America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/La_Rioja America/Argentina/Mendoza
      America/Argentina/Rio_Gallegos America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis
      America/Argentina/Tucuman America/Argentina/Ushuaia America/Asuncion America/Bahia America/Belem America/Buenos_Aires
      America/Catamarca America/Cayenne America/Cordoba America/Coyhaique America/Fortaleza America/Jujuy America/Maceio
      America/Mendoza America/Miquelon America/Montevideo America/Paramaribo America/Punta_Arenas America/Recife
      America/Rosario America/Santarem America/Sao_Paulo Antarctica/Palmer Antarctica/Rothera Atlantic/Stanley Brazil/East
      """
    ),
    (
      -120,
      """
      America/Godthab America/Noronha America/Nuuk America/Scoresbysund Atlantic/South_Georgia Brazil/DeNoronha
      """
    ),
    (
      -60,
      """
      Atlantic/Azores Atlantic/Cape_Verde
      """
    ),
    (
      0,
      """
      Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry Africa/Dakar Africa/Freetown
      Africa/Lome Africa/Monrovia Africa/Nouakchott Africa/Ouagadougou Africa/Sao_Tome Africa/Timbuktu America/Danmarkshavn
      Antarctica/Troll Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira Atlantic/Reykjavik Atlantic/St_Helena
      Eire Europe/Belfast Europe/Dublin Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/Lisbon Europe/London GB
      GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich Iceland Portugal UCT UTC Universal WET Zulu
      """
    ),
    (
      60,
      """
      Africa/Algiers Africa/Bangui Africa/Brazzaville Africa/Casablanca Africa/Ceuta Africa/Douala Africa/El_Aaiun
      Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda Africa/Malabo Africa/Ndjamena Africa/Niamey
      Africa/Porto-Novo Africa/Tunis Arctic/Longyearbyen Atlantic/Jan_Mayen CET Europe/Amsterdam Europe/Andorra
      Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen
      Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris
      Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm
      Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich MET Poland
      """
    ),
    (
      120,
      """
      Africa/Blantyre Africa/Bujumbura Africa/Cairo Africa/Gaborone Africa/Harare Africa/Johannesburg Africa/Juba
      Africa/Khartoum Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo Africa/Maseru Africa/Mbabane
      Africa/Tripoli Africa/Windhoek Asia/Beirut Asia/Famagusta Asia/Gaza Asia/Hebron Asia/Jerusalem Asia/Nicosia
      Asia/Tel_Aviv EET Egypt Europe/Athens Europe/Bucharest Europe/Chisinau Europe/Helsinki Europe/Kaliningrad Europe/Kiev
      Europe/Kyiv Europe/Mariehamn Europe/Nicosia Europe/Riga Europe/Sofia Europe/Tallinn Europe/Tiraspol Europe/Uzhgorod
      Europe/Vilnius Europe/Zaporozhye Israel Libya
      """
    ),
    (
      180,
      """
      Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala Africa/Mogadishu
      Africa/Nairobi Antarctica/Syowa Asia/Aden Asia/Amman Asia/Baghdad Asia/Bahrain Asia/Damascus Asia/Istanbul Asia/Kuwait
      Asia/Qatar Asia/Riyadh Europe/Istanbul Europe/Kirov Europe/Minsk Europe/Moscow Europe/Simferopol Europe/Volgograd
      Indian/Antananarivo Indian/Comoro Indian/Mayotte Turkey W-SU
      """
    ),
    (
      210,
      """
      Asia/Tehran Iran
      """
    ),
    (
      240,
      """
      Asia/Baku Asia/Dubai Asia/Muscat Asia/Tbilisi Asia/Yerevan Europe/Astrakhan Europe/Samara Europe/Saratov
      Europe/Ulyanovsk Indian/Mahe Indian/Mauritius Indian/Reunion
      """
    ),
    (
      270,
      """
      Asia/Kabul
      """
    ),
    (
      300,
      """
      Antarctica/Mawson Antarctica/Vostok Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Ashgabat Asia/Ashkhabad Asia/Atyrau
      Asia/Dushanbe Asia/Karachi Asia/Oral Asia/Qostanay Asia/Qyzylorda Asia/Samarkand Asia/Tashkent Asia/Yekaterinburg
      Indian/Kerguelen Indian/Maldives
      """
    ),
    (
      330,
      """
      Asia/Calcutta Asia/Colombo Asia/Kolkata
      """
    ),
    (
      345,
      """
      Asia/Kathmandu Asia/Katmandu
      """
    ),
    (
      360,
      """
      Asia/Bishkek Asia/Dacca Asia/Dhaka Asia/Kashgar Asia/Omsk Asia/Thimbu Asia/Thimphu Asia/Urumqi Indian/Chagos
      """
    ),
    (
      390,
      """
      Asia/Rangoon Asia/Yangon Indian/Cocos
      """
    ),
    (
      420,
      """
      Antarctica/Davis Asia/Bangkok Asia/Barnaul Asia/Ho_Chi_Minh Asia/Hovd Asia/Jakarta Asia/Krasnoyarsk Asia/Novokuznetsk
      Asia/Novosibirsk Asia/Phnom_Penh Asia/Pontianak Asia/Saigon Asia/Tomsk Asia/Vientiane Indian/Christmas
      """
    ),
    (
      480,
      """
      Antarctica/Casey Asia/Brunei Asia/Choibalsan Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Hong_Kong Asia/Irkutsk
      Asia/Kuala_Lumpur Asia/Kuching Asia/Macao Asia/Macau Asia/Makassar Asia/Manila Asia/Shanghai Asia/Singapore
      Asia/Taipei Asia/Ujung_Pandang Asia/Ulaanbaatar Asia/Ulan_Bator Australia/Perth Australia/West Hongkong PRC ROC
      Singapore
      """
    ),
    (
      525,
      """
      Australia/Eucla
      """
    ),
    (
      540,
      """
      Asia/Chita Asia/Dili Asia/Jayapura Asia/Khandyga Asia/Pyongyang Asia/Seoul Asia/Tokyo Asia/Yakutsk Japan Pacific/Palau
      ROK
      """
    ),
    (
      570,
      """
      Australia/Adelaide Australia/Broken_Hill Australia/Darwin Australia/North Australia/South Australia/Yancowinna
      """
    ),
    (
      600,
      """
      Antarctica/DumontDUrville Antarctica/Macquarie Asia/Ust-Nera Asia/Vladivostok Australia/ACT Australia/Brisbane
      Australia/Canberra Australia/Currie Australia/Hobart Australia/Lindeman Australia/Melbourne Australia/NSW
      Australia/Queensland Australia/Sydney Australia/Tasmania Australia/Victoria Pacific/Chuuk Pacific/Guam
      Pacific/Port_Moresby Pacific/Saipan Pacific/Truk Pacific/Yap
      """
    ),
    (
      630,
      """
      Australia/LHI Australia/Lord_Howe
      """
    ),
    (
      660,
      """
      Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Pacific/Bougainville Pacific/Efate Pacific/Guadalcanal Pacific/Kosrae
      Pacific/Norfolk Pacific/Noumea Pacific/Pohnpei Pacific/Ponape
      """
    ),
    (
      720,
      """
      Antarctica/McMurdo Antarctica/South_Pole Asia/Anadyr Asia/Kamchatka Kwajalein NZ Pacific/Auckland Pacific/Fiji
      Pacific/Funafuti Pacific/Kwajalein Pacific/Majuro Pacific/Nauru Pacific/Tarawa Pacific/Wake Pacific/Wallis
      """
    ),
    (
      765,
      """
      NZ-CHAT Pacific/Chatham
      """
    ),
    (
      780,
      """
      Pacific/Apia Pacific/Enderbury Pacific/Fakaofo Pacific/Kanton Pacific/Tongatapu
      """
    ),
    (
      840,
      """
      Pacific/Kiritimati
      """
    ),
  ]
}
