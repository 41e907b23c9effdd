/// The members of IVMS101 messages and the other names that products write for them.
///
/// The standard's own names are in camel case; products write snake case, plurals and words of their own. Names are compared without
/// their case and underscores.
enum IVMSNames {
  static let persons: Set<String> = ["originatorpersons", "originatorperson", "beneficiarypersons", "beneficiaryperson"]
  static let accounts: Set<String> = ["accountnumber", "accountnumbers", "walletaddress", "walletaddresses", "account"]
  static let natural: Set<String> = ["naturalperson"]
  static let legal: Set<String> = ["legalperson"]
  static let identifiers: Set<String> = [
    "nameidentifier", "nameidentifiers", "localnameidentifier", "localnameidentifiers", "phoneticnameidentifier",
    "phoneticnameidentifiers",
  ]
  static let family: Set<String> = ["primaryidentifier", "lastname", "surname", "familyname", "primary"]
  static let given: Set<String> = ["secondaryidentifier", "firstname", "forename", "givenname", "secondary"]
  static let firm: Set<String> = ["legalpersonname", "name"]
  static let addresses: Set<String> = ["geographicaddress", "geographicaddresses", "address", "addresses"]
  static let street: [Set<String>] = [
    ["department"], ["subdepartment"], ["buildingname"], ["buildingnumber", "number"], ["streetname", "street"], ["floor"],
    ["postbox"], ["room"],
  ]
  static let lines: Set<String> = ["addressline", "addresslines"]
  static let town: Set<String> = ["townname", "town", "city"]
  static let district: Set<String> = ["districtname", "townlocationname"]
  static let region: Set<String> = ["countrysubdivision", "state", "province"]
  static let postcode: Set<String> = ["postcode", "postalcode", "zipcode", "zip"]
  static let country: Set<String> = ["country"]
  static let residence: Set<String> = ["countryofresidence", "countryofregistration", "country"]
  static let identification: Set<String> = ["nationalidentification"]
  static let number: Set<String> = ["nationalidentifier", "identifier"]
  static let numberType: Set<String> = ["nationalidentifiertype", "identifiertype", "type"]
  static let issuer: Set<String> = ["countryofissue", "country"]
  static let birth: Set<String> = ["dateandplaceofbirth"]
  static let birthDate: Set<String> = ["dateofbirth", "dob", "birthdate"]
  static let originatingService: Set<String> = ["originatingvasp"]
  static let beneficiaryService: Set<String> = ["beneficiaryvasp"]
  static let path: Set<String> = ["transferpath"]
  static let intermediary: Set<String> = ["intermediaryvasp"]
  /// Members under which products wrap the message.
  static let wrappers: Set<String> = ["ivms101", "ivms", "identitypayload", "identity", "payload", "data", "travelrule"]

  /// A name as it is compared.
  static func folded(_ name: String) -> String {
    String(
      decoding: name.utf8.filter { $0 != UInt8(ascii: "_") }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
