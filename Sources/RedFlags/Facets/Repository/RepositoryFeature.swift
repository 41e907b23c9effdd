import Events

/// Features of a subject's code-hosting accounts: how old their history is, whose it is, and what it leaks.
enum RepositoryFeature: Int, FeatureKey {
  case backdatedRepositories, backdatedShare, copiedRepositories, copiedShare, accountAuthorNames, mostRepositoryAuthors
  case daysBeforeFirstCommit, leakedSecrets

  /// What the feature is.
  var declaration: FeatureDeclaration {
    let events: [EventKind] = [.repositoryAnalysed]
    return switch self {
    case .backdatedRepositories:
      .init("backdated_repositories", .count, "Own repositories with commits older than the hosting account.", from: events)
    case .backdatedShare:
      .init("backdated_share", .ratio, "Share of the account's repositories with commits older than the account.", from: events)
    case .copiedRepositories:
      .init(
        "copied_repositories", .count, "Repositories of which at least 60 % stand in an older foreign repository, not as a fork.",
        from: events)
    case .copiedShare:
      .init("copied_share", .ratio, "The largest share of a repository that an older foreign one holds.", from: events)
    case .accountAuthorNames:
      .init(
        "account_author_names", .count, "Different persons' names under which the account's own commits were made.",
        from: [.repositoryAnalysed, .commitPushed])
    case .mostRepositoryAuthors:
      .init("most_repository_authors", .count, "Authors in the repository that has most of them.", from: events)
    case .daysBeforeFirstCommit:
      .init(
        "days_before_first_commit", .days, "From the making of the hosting account to its earliest known commit.", from: events)
    case .leakedSecrets:
      .init(
        "leaked_secrets", .count, "Secrets found in the repository that has most of them; verified ones where that is said.",
        from: events)
    }
  }
}
