import Names

/// Country names as lists write them, and their ISO 3166-1 alpha-2 codes.
///
/// A country tells whether two document numbers or addresses come from the same register, and where a firm screens with a country
/// that a person *stated*, whether it contradicts the list's.
public enum CountryName {
  /// The code of a country name or of a code in any case; nil for what the table does not know.
  public static func code(_ text: String?) -> String? {
    guard let text else { return nil }
    let trimmed = ListText.trim(text)
    if trimmed.utf8.count == 2 {
      let code = trimmed.uppercased()
      return knownCodes.contains(code) ? code : nil
    }
    if trimmed.utf8.count == 3, let code = codeOfThree[trimmed.uppercased()] { return code }
    return codeOf[FoldedName(trimmed).key]
  }

  private static let codeOf: [String: String] = {
    var table: [String: String] = [:]
    for entry in entries.split(separator: "|") {
      let parts = entry.split(separator: "=")
      if parts.count == 2 { table[FoldedName(String(parts[0])).key] = String(parts[1]) }
    }
    return table
  }()

  private static let knownCodes = Set(codeOf.values)

  /// Codes of three letters (ISO 3166-1 alpha-3) that older lists write, for the countries of documents on them.
  private static let codeOfThree: [String: String] = {
    let pairs = """
      AF AFG|AL ALB|DZ DZA|AO AGO|AR ARG|AM ARM|AU AUS|AT AUT|AZ AZE|BH BHR|BD BGD|BY BLR|BE BEL|BJ BEN|BO BOL|BA BIH|BR BRA|\
      BG BGR|BF BFA|BI BDI|KH KHM|CM CMR|CA CAN|CF CAF|TD TCD|CL CHL|CN CHN|CO COL|CD COD|CG COG|CI CIV|HR HRV|CU CUB|CY CYP|\
      CZ CZE|DK DNK|DJ DJI|DO DOM|EC ECU|EG EGY|SV SLV|GQ GNQ|ER ERI|EE EST|ET ETH|FI FIN|FR FRA|GA GAB|GM GMB|GE GEO|DE DEU|\
      GH GHA|GR GRC|GT GTM|GN GIN|GW GNB|HT HTI|HN HND|HK HKG|HU HUN|IS ISL|IN IND|ID IDN|IR IRN|IQ IRQ|IE IRL|IL ISR|IT ITA|\
      JM JAM|JP JPN|JO JOR|KZ KAZ|KE KEN|KP PRK|KR KOR|KW KWT|KG KGZ|LA LAO|LV LVA|LB LBN|LR LBR|LY LBY|LI LIE|LT LTU|LU LUX|\
      MO MAC|MG MDG|MY MYS|MV MDV|ML MLI|MT MLT|MH MHL|MR MRT|MU MUS|MX MEX|MD MDA|MC MCO|MN MNG|ME MNE|MA MAR|MZ MOZ|MM MMR|\
      NA NAM|NP NPL|NL NLD|NZ NZL|NI NIC|NE NER|NG NGA|MK MKD|NO NOR|OM OMN|PK PAK|PA PAN|PY PRY|PE PER|PH PHL|PL POL|PT PRT|\
      PS PSE|QA QAT|RO ROU|RU RUS|RW RWA|SA SAU|SN SEN|RS SRB|SC SYC|SL SLE|SG SGP|SK SVK|SI SVN|SO SOM|ZA ZAF|SS SSD|ES ESP|\
      LK LKA|SD SDN|SE SWE|CH CHE|SY SYR|TW TWN|TJ TJK|TZ TZA|TH THA|TG TGO|TT TTO|TN TUN|TR TUR|TM TKM|UG UGA|UA UKR|AE ARE|\
      GB GBR|US USA|UY URY|UZ UZB|VE VEN|VN VNM|YE YEM|ZM ZMB|ZW ZWE
      """
    let table = pairs.split(separator: "|").map { ($0.suffix(3).uppercased(), String($0.prefix(2))) }
    return Dictionary(table, uniquingKeysWith: { first, _ in first })
  }()

  private static let entries = """
    Afghanistan=AF|Aland Islands=AX|Albania=AL|Algeria=DZ|American Samoa=AS|Andorra=AD|Angola=AO|Anguilla=AI|\
    Antigua and Barbuda=AG|Argentina=AR|Armenia=AM|Aruba=AW|Australia=AU|Austria=AT|Azerbaijan=AZ|Bahamas=BS|\
    Bahamas, The=BS|The Bahamas=BS|Bahrain=BH|Bangladesh=BD|Barbados=BB|Belarus=BY|Belgium=BE|Belize=BZ|Benin=BJ|\
    Bermuda=BM|Bhutan=BT|Bolivia=BO|Bosnia and Herzegovina=BA|Bosnia-Herzegovina=BA|Botswana=BW|Brazil=BR|\
    British Virgin Islands=VG|Virgin Islands, British=VG|Brunei=BN|Bulgaria=BG|Burkina Faso=BF|Burma=MM|Myanmar=MM|\
    Burundi=BI|Cabo Verde=CV|Cape Verde=CV|Cambodia=KH|Cameroon=CM|Canada=CA|Cayman Islands=KY|Central African Republic=CF|\
    Chad=TD|Chile=CL|China=CN|Colombia=CO|Comoros=KM|Congo, Democratic Republic of the=CD|\
    Democratic Republic of the Congo=CD|Congo, Republic of the=CG|Republic of the Congo=CG|Cook Islands=CK|Costa Rica=CR|\
    Cote d Ivoire=CI|Cote d'Ivoire=CI|Ivory Coast=CI|Croatia=HR|Cuba=CU|Curacao=CW|Cyprus=CY|Czech Republic=CZ|Czechia=CZ|\
    Denmark=DK|Djibouti=DJ|Dominica=DM|Dominican Republic=DO|East Timor=TL|Timor-Leste=TL|Ecuador=EC|Egypt=EG|\
    El Salvador=SV|Equatorial Guinea=GQ|Eritrea=ER|Estonia=EE|Eswatini=SZ|Swaziland=SZ|Ethiopia=ET|Fiji=FJ|Finland=FI|\
    France=FR|French Guiana=GF|Gabon=GA|Gambia=GM|Gambia, The=GM|The Gambia=GM|Georgia=GE|Germany=DE|Ghana=GH|Gibraltar=GI|\
    Greece=GR|Grenada=GD|Guadeloupe=GP|Guam=GU|Guatemala=GT|Guernsey=GG|Guinea=GN|Guinea-Bissau=GW|Guyana=GY|Haiti=HT|\
    Honduras=HN|Hong Kong=HK|Hungary=HU|Iceland=IS|India=IN|Indonesia=ID|Iran=IR|Iraq=IQ|Ireland=IE|Isle of Man=IM|\
    Man, Isle of=IM|Israel=IL|Italy=IT|Jamaica=JM|Japan=JP|Jersey=JE|Jordan=JO|Kazakhstan=KZ|Kenya=KE|Kiribati=KI|\
    Korea, North=KP|North Korea=KP|Democratic People's Republic of Korea=KP|DPRK=KP|\
    Korea, Democratic People's Republic of=KP|Korea (Democratic People's Republic of)=KP|북한=KP|조선민주주의인민공화국=KP|北朝鮮=KP|\
    朝鮮民主主義人民共和国=KP|대한민국=KR|大韓民国=KR|韓国=KR|중국=CN|中国=CN|러시아=RU|ロシア=RU|이란=IR|イラン=IR|日本=JP|Korea, South=KR|South Korea=KR|\
    Republic of Korea=KR|Kosovo=XK|Kuwait=KW|Kyrgyzstan=KG|Laos=LA|Latvia=LV|Lebanon=LB|Lesotho=LS|Liberia=LR|Libya=LY|\
    Liechtenstein=LI|Lithuania=LT|Luxembourg=LU|Macau=MO|Macao=MO|Macedonia=MK|North Macedonia=MK|\
    North Macedonia, The Republic of=MK|Macedonia, The Former Yugoslav Republic of=MK|Madagascar=MG|Malawi=MW|Malaysia=MY|\
    Maldives=MV|Mali=ML|Malta=MT|Marshall Islands=MH|Martinique=MQ|Mauritania=MR|Mauritius=MU|Mexico=MX|Micronesia=FM|\
    Moldova=MD|Monaco=MC|Mongolia=MN|Montenegro=ME|Montserrat=MS|Morocco=MA|Mozambique=MZ|Namibia=NA|Nauru=NR|Nepal=NP|\
    Netherlands=NL|New Zealand=NZ|Nicaragua=NI|Niger=NE|Nigeria=NG|Niue=NU|Norway=NO|Oman=OM|Pakistan=PK|Palau=PW|\
    Palestinian=PS|West Bank=PS|Region: Gaza=PS|Panama=PA|Papua New Guinea=PG|Paraguay=PY|Peru=PE|Philippines=PH|Poland=PL|\
    Portugal=PT|Puerto Rico=PR|Qatar=QA|Romania=RO|Russia=RU|Russian Federation=RU|Rwanda=RW|Saint Kitts and Nevis=KN|\
    St. Kitts and Nevis=KN|Saint Lucia=LC|Saint Vincent and the Grenadines=VC|St. Vincent and the Grenadines=VC|Samoa=WS|\
    San Marino=SM|Sao Tome and Principe=ST|Saudi Arabia=SA|Senegal=SN|Serbia=RS|Seychelles=SC|Sierra Leone=SL|Singapore=SG|\
    Sint Maarten=SX|Slovakia=SK|Slovenia=SI|Solomon Islands=SB|Somalia=SO|South Africa=ZA|South Sudan=SS|Spain=ES|\
    Sri Lanka=LK|Sudan=SD|Sudan, The Republic of=SD|Suriname=SR|Sweden=SE|Switzerland=CH|Syria=SY|Taiwan=TW|Tajikistan=TJ|\
    Tanzania=TZ|Thailand=TH|Togo=TG|Tonga=TO|Trinidad and Tobago=TT|Tunisia=TN|Turkey=TR|Turkiye=TR|Turkmenistan=TM|\
    Turks and Caicos Islands=TC|Tuvalu=TV|Uganda=UG|Ukraine=UA|United Arab Emirates=AE|United Kingdom=GB|Great Britain=GB|\
    England=GB|United States=US|United States of America=US|USA=US|UK=GB|Uruguay=UY|Uzbekistan=UZ|Vanuatu=VU|\
    Vatican City=VA|Venezuela=VE|Vietnam=VN|Viet Nam=VN|Virgin Islands, U.S.=VI|Western Sahara=EH|Yemen=YE|Zambia=ZM|\
    Zimbabwe=ZW
    """
}
