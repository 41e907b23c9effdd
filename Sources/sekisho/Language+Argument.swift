public import ArgumentParser
public import RedFlags

/// `--language en|ja|ko`
extension Language: ExpressibleByArgument {}
