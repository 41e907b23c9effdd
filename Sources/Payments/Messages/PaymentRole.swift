/// In which role somebody takes part in a payment.
public enum PaymentRole: String, Sendable, Hashable, CaseIterable {
  /// Who sent the message.
  case initiatingParty
  /// Who pays.
  case debtor
  /// For whom the debtor pays.
  case ultimateDebtor
  /// Who is paid.
  case creditor
  /// For whom the creditor is paid.
  case ultimateCreditor
  /// The bank of who pays.
  case debtorAgent
  /// The bank of who is paid.
  case creditorAgent
  /// A bank between them.
  case intermediaryAgent
  /// The bank that sends the message on.
  case instructingAgent
  /// The bank that receives it.
  case instructedAgent
  /// A bank through which it came.
  case previousInstructingAgent
  /// A bank that forwards the payment.
  case forwardingAgent
  /// A bank through which banks settle between each other.
  case reimbursementAgent
  /// A bank that has another role, or whose role the message does not say.
  case otherAgent
  /// Who owns an account that is reported on.
  case accountOwner
  /// The bank that keeps it.
  case accountServicer
  /// Who is to be asked about a party.
  case contact
  /// Who receives a cheque, an advice or the news of a payment.
  case recipient
  /// Who wrote the invoice that is paid.
  case invoicer
  /// To whom the invoice was written.
  case invoicee
  /// A party to taxes, levies or garnishment.
  case taxOrLevyParty
  /// A party of another role.
  case otherParty
  /// Who sends cryptocurrency.
  case originator
  /// Who receives cryptocurrency.
  case beneficiary
  /// The service that sends for the originator.
  case originatingService
  /// The service that receives for the beneficiary.
  case beneficiaryService
  /// A service between them.
  case intermediaryService
}
