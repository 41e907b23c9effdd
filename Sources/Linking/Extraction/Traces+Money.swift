internal import Events

extension Traces {
  /// A payout method's account is also one to which somebody else may send money on.
  mutating func add(_ method: PayoutMethod) {
    if let address = method.address, method.rail == .wallet || method.chain != nil { addWallet(address, chain: method.chain) }
    if let account = method.account, method.rail == .wallet, method.address == nil {
      addWallet(account, chain: method.chain)
    } else if let account = method.account,
      let normal = AccountForm.normal(account, country: method.country, provider: method.provider, rail: method.rail?.word)
    {
      add(.payoutAccount, normal, masked: AccountForm.masked(account))
      add(.payee, normal, .holder, masked: AccountForm.masked(account))
    }
    if let fingerprint = method.fingerprint.flatMap({ OpaqueForm.reference($0) }) {
      let provider = Folding.folded(method.provider ?? "")
      add(.payoutAccount, "fingerprint|\(provider)|\(fingerprint)", masked: Self.tail(fingerprint))
    }
  }

  /// Money sent on. Fees, refunds and bills go to firms that serve everybody.
  mutating func add(_ payment: PaymentMade) {
    guard payment.direction == .out else { return }
    switch payment.purpose?.known {
    case .fee, .refund, .invoice: return
    case .wage, .freelance, .transfer, nil: break
    }
    guard let account = payment.counterparty?.account else { return }
    if let normal = AccountForm.normal(account, country: payment.counterparty?.country, provider: nil, rail: nil) {
      add(.payee, normal, .named, masked: AccountForm.masked(account))
    }
  }

  /// An address that a service shares among its customers shows nothing of the subject; with a memo it is the subject's own.
  mutating func addWallet(_ address: String, chain: String?) {
    let isShared = MemoChain.owns(address, chain: chain)
    guard let normal = isShared ? MemoChain.wallet(address) : WalletForm.normal(address) else { return }
    add(.wallet, normal, masked: WalletForm.masked(address))
    add(.cashOut, normal, .holder, masked: WalletForm.masked(address))
  }

  /// A transfer counts when its sender turns out to be a wallet of the subject. Places where the money of many meets say nothing.
  mutating func add(_ transfer: TransferObserved) {
    guard !MemoChain.contains(transfer.chain) else { return }
    guard let from = WalletForm.normal(transfer.from), let to = WalletForm.normal(transfer.to), from != to else { return }
    if let label = transfer.labels?[transfer.to]?.lowercased(), Self.meetingPlaces.contains(where: { label.contains($0) }) {
      return
    }
    guard let wallet = identifier(.wallet, from), let cashOut = identifier(.cashOut, to) else { return }
    if cashOut == wanted { found = WalletForm.masked(transfer.to) }
    outflows.append((wallet, cashOut))
  }

  private static let meetingPlaces = [
    "hot wallet", "hot_wallet", "mixer", "bridge", "router", "dex", "swap", "contract", "tornado",
  ]
}
