import HTTPTypes
import RedFlags

extension Problem {
  /// What went wrong, as a program tells it apart. The raw value is the last part of the problem's `type` and stays as it is.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    case malformedBody = "malformed-body"
    case invalidBody = "invalid-body"
    case invalidParameter = "invalid-parameter"
    case invalidHeader = "invalid-header"
    case unknownVersion = "unknown-version"
    case invalidCursor = "invalid-cursor"
    case unauthenticated
    case signInFailed = "sign-in-failed"
    case forbidden
    case forgedRequest = "forged-request"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case notAcceptable = "not-acceptable"
    case conflict
    case keyReused = "idempotency-key-reused"
    case inProgress = "request-in-progress"
    case gone
    case preconditionFailed = "precondition-failed"
    case bodyTooLarge = "body-too-large"
    case unsupportedMediaType = "unsupported-media-type"
    case misdirected = "misdirected-request"
    case preconditionRequired = "precondition-required"
    case tooManyRequests = "too-many-requests"
    case headersTooLarge = "headers-too-large"
    case internalFault = "internal-fault"
    case overloaded
    case tookTooLong = "took-too-long"
    case notReady = "not-ready"
  }
}

extension Problem.Kind {
  /// `urn:sekisho:problem:` and the name: an identifier, not an address.
  var type: String { "urn:sekisho:problem:\(rawValue)" }

  /// The status code it comes with.
  var status: HTTPResponse.Status {
    switch self {
    case .malformedBody, .invalidParameter, .invalidHeader, .unknownVersion, .invalidCursor: .badRequest
    case .unauthenticated, .signInFailed: .unauthorized
    case .forbidden, .forgedRequest: .forbidden
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .notAcceptable: .notAcceptable
    case .conflict, .keyReused, .inProgress: .conflict
    case .gone: .gone
    case .preconditionFailed: .preconditionFailed
    case .bodyTooLarge: .contentTooLarge
    case .unsupportedMediaType: .unsupportedMediaType
    case .misdirected: .misdirectedRequest
    case .invalidBody: .unprocessableContent
    case .preconditionRequired: .preconditionRequired
    case .tooManyRequests: .tooManyRequests
    case .headersTooLarge: .requestHeaderFieldsTooLarge
    case .internalFault: .internalServerError
    case .overloaded, .tookTooLong, .notReady: .serviceUnavailable
    }
  }

  /// A short sentence for people, the same for every problem of the kind.
  var title: LocalizedText {
    let (en, ja, ko) = Self.titles[self] ?? ("Problem", "問題", "문제")
    return LocalizedText(en: en, ja: ja, ko: ko)
  }

  static let titles: [Self: (en: String, ja: String, ko: String)] = [
    .malformedBody: ("The body cannot be read", "本文を読み取れません", "본문을 읽을 수 없습니다"),
    .invalidBody: ("Fields of the body are not valid", "本文の項目が正しくありません", "본문의 항목이 올바르지 않습니다"),
    .invalidParameter: ("A parameter is not valid", "パラメーターが正しくありません", "매개변수가 올바르지 않습니다"),
    .invalidHeader: ("A header is not valid", "ヘッダーが正しくありません", "헤더가 올바르지 않습니다"),
    .unknownVersion: ("The version is not known", "不明なバージョンです", "알 수 없는 버전입니다"),
    .invalidCursor: ("The cursor is not valid here", "このカーソルはここでは使えません", "이 커서는 여기에서 쓸 수 없습니다"),
    .unauthenticated: ("Sign in or send a key", "サインインするかキーを送ってください", "로그인하거나 키를 보내십시오"),
    .signInFailed: ("Signing in failed", "サインインできませんでした", "로그인하지 못했습니다"),
    .forbidden: ("Not allowed with these rights", "この権限では許可されていません", "이 권한으로는 허용되지 않습니다"),
    .forgedRequest: ("The page's token is missing or old", "ページのトークンがないか古くなっています", "페이지 토큰이 없거나 오래되었습니다"),
    .notFound: ("Not found", "見つかりません", "찾을 수 없습니다"),
    .methodNotAllowed: ("The method is not allowed here", "このメソッドはここでは使えません", "이 메서드는 여기에서 쓸 수 없습니다"),
    .notAcceptable: ("No accepted form of the answer", "受け入れ可能な形式がありません", "받아들일 수 있는 형식이 없습니다"),
    .conflict: ("It conflicts with how things stand", "現在の状態と矛盾します", "현재 상태와 충돌합니다"),
    .keyReused: (
      "The idempotency key belongs to another request", "このべき等キーは別の要求のものです", "이 멱등 키는 다른 요청의 것입니다"
    ),
    .inProgress: ("The same request is still under way", "同じ要求がまだ処理中です", "같은 요청이 아직 처리 중입니다"),
    .gone: ("No longer valid", "すでに無効です", "더 이상 유효하지 않습니다"),
    .preconditionFailed: ("It changed in the meantime", "その間に変更されました", "그 사이에 변경되었습니다"),
    .bodyTooLarge: ("The body is too large", "本文が大きすぎます", "본문이 너무 큽니다"),
    .unsupportedMediaType: ("The body's media type is not supported", "本文のメディアタイプに対応していません", "본문의 미디어 유형을 지원하지 않습니다"),
    .misdirected: ("The host is not served here", "このホストはここでは提供していません", "이 호스트는 여기에서 제공하지 않습니다"),
    .preconditionRequired: ("If-Match is required", "If-Match が必要です", "If-Match가 필요합니다"),
    .tooManyRequests: ("Too many requests", "要求が多すぎます", "요청이 너무 많습니다"),
    .headersTooLarge: ("The headers are too large", "ヘッダーが大きすぎます", "헤더가 너무 큽니다"),
    .internalFault: ("Something went wrong on our side", "こちら側で問題が起きました", "저희 쪽에서 문제가 발생했습니다"),
    .overloaded: ("Too much at once; try again shortly", "混み合っています。しばらくして再試行してください", "혼잡합니다. 잠시 후 다시 시도하십시오"),
    .tookTooLong: ("It took too long", "時間がかかりすぎました", "시간이 너무 오래 걸렸습니다"),
    .notReady: ("Not ready yet", "準備ができていません", "아직 준비되지 않았습니다"),
  ]
}
