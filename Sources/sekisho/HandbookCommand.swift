public import ArgumentParser
import RedFlags
public import Report

/// `sekisho handbook`: the pages of the handbook that are made from the program itself.
struct HandbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook", abstract: "Print a page of the handbook that is made from the program itself.")

  @OptionGroup var source: FlagsCommand.Source
  @Argument(help: "Which page: event-types, features or flags.") var page: HandbookPage

  func run() throws {
    let (catalogue, errors) = source.load()
    if let error = errors.first { throw ValidationError(error.description) }
    print(try page.markdown(catalogue), terminator: "")
  }
}

/// Pages are named by their words.
extension HandbookPage: ExpressibleByArgument {}
