// The Linking room: see Documentation/architecture.md.
