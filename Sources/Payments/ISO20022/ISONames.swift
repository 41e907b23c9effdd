import Names

/// The elements of ISO 20022 messages that name parties, accounts and texts. The same names are used over all messages and versions.
enum ISONames {
  /// Messages that are read: the element inside `Document`, and the family for those whose namespace is missing.
  static let messages: [String: String] = [
    "CstmrCdtTrfInitn": "pain.001", "CstmrDrctDbtInitn": "pain.008", "FIToFICstmrCdtTrf": "pacs.008", "FICdtTrf": "pacs.009",
    "FinInstnCdtTrf": "pacs.009", "FIToFICstmrDrctDbt": "pacs.003", "PmtRtr": "pacs.004", "BkToCstmrAcctRpt": "camt.052",
    "BkToCstmrStmt": "camt.053", "BkToCstmrDbtCdtNtfctn": "camt.054",
  ]

  /// Elements that hold one payment.
  static let transactions: Set<String> = ["CdtTrfTxInf", "DrctDbtTxInf", "TxInf", "TxDtls"]

  /// Elements that stand over a batch or statement.
  static let batches: Set<String> = ["PmtInf", "Stmt", "Rpt", "Ntfctn"]

  /// Elements outside of payments that are read whole.
  static let context: Set<String> = [
    "AppHdr", "GrpHdr", "PmtInfId", "Dbtr", "DbtrAcct", "DbtrAgt", "DbtrAgtAcct", "UltmtDbtr", "Cdtr", "CdtrAcct", "CdtrAgt",
    "CdtrAgtAcct", "UltmtCdtr", "InstrForDbtrAgt", "ChrgsAcct", "ChrgsAcctAgt", "CdtrSchmeId", "Acct", "RltdAcct", "NtryRef",
    "AcctSvcrRef", "AddtlNtryInf", "AddtlStmtInf", "AddtlRptInf", "AddtlNtfctnInf", "Id",
  ]

  /// Roles of parties.
  static let parties: [String: PaymentRole] = [
    "InitgPty": .initiatingParty, "Dbtr": .debtor, "UltmtDbtr": .ultimateDebtor, "Cdtr": .creditor,
    "UltmtCdtr": .ultimateCreditor, "Ownr": .accountOwner, "TradgPty": .otherParty, "Invcr": .invoicer, "Invcee": .invoicee,
    "Grnshee": .taxOrLevyParty, "GrnshmtAdmstr": .taxOrLevyParty, "CdtrSchmeId": .creditor, "OrgnlCdtrSchmeId": .creditor,
    "ChqFr": .recipient, "DlvrTo": .recipient, "RltdRmtInf": .recipient, "MsgRcpt": .recipient, "Authrty": .otherParty,
    "RltdPty": .otherParty, "Orgtr": .otherParty, "OrgnlDbtr": .debtor, "OrgnlUltmtDbtr": .ultimateDebtor, "Prtry": .otherParty,
    "Pty": .otherParty,
  ]

  /// Roles of banks.
  static let agents: [String: PaymentRole] = [
    "DbtrAgt": .debtorAgent, "CdtrAgt": .creditorAgent, "IntrmyAgt1": .intermediaryAgent, "IntrmyAgt2": .intermediaryAgent,
    "IntrmyAgt3": .intermediaryAgent, "InstgAgt": .instructingAgent, "InstdAgt": .instructedAgent,
    "PrvsInstgAgt": .previousInstructingAgent, "PrvsInstgAgt1": .previousInstructingAgent,
    "PrvsInstgAgt2": .previousInstructingAgent, "PrvsInstgAgt3": .previousInstructingAgent, "FwdgAgt": .forwardingAgent,
    "InstgRmbrsmntAgt": .reimbursementAgent, "InstdRmbrsmntAgt": .reimbursementAgent, "ThrdRmbrsmntAgt": .reimbursementAgent,
    "Svcr": .accountServicer, "ChrgsAcctAgt": .otherAgent, "RcvgAgt": .otherAgent, "DlvrgAgt": .otherAgent,
    "IssgAgt": .otherAgent, "SttlmPlc": .otherAgent, "Agt": .otherAgent, "OrgnlCdtrAgt": .creditorAgent,
    "OrgnlDbtrAgt": .debtorAgent, "Fr": .instructingAgent, "To": .instructedAgent,
  ]

  /// Accounts, by the party or bank that they belong to.
  static let accounts: [String: PaymentRole] = [
    "DbtrAcct": .debtor, "CdtrAcct": .creditor, "DbtrAgtAcct": .debtorAgent, "CdtrAgtAcct": .creditorAgent,
    "IntrmyAgt1Acct": .intermediaryAgent, "IntrmyAgt2Acct": .intermediaryAgent, "IntrmyAgt3Acct": .intermediaryAgent,
    "PrvsInstgAgt1Acct": .previousInstructingAgent, "PrvsInstgAgt2Acct": .previousInstructingAgent,
    "PrvsInstgAgt3Acct": .previousInstructingAgent, "PrvsInstgAgtAcct": .previousInstructingAgent,
    "InstgRmbrsmntAgtAcct": .reimbursementAgent, "InstdRmbrsmntAgtAcct": .reimbursementAgent,
    "ThrdRmbrsmntAgtAcct": .reimbursementAgent, "Acct": .accountOwner, "RltdAcct": .accountOwner, "ChrgsAcct": .accountOwner,
    "OrgnlDbtrAcct": .debtor, "OrgnlCdtrAcct": .creditor,
  ]

  /// Texts in which names may stand.
  static let texts: Set<String> = [
    "Ustrd", "AddtlRmtInf", "InstrInf", "AddtlNtryInf", "AddtlTxInf", "AddtlStmtInf", "AddtlRptInf", "AddtlNtfctnInf",
    "AddtlInf", "Inf", "InstrForDbtrAgt", "Desc", "Descr",
  ]
}
