// The Report room: see Documentation/architecture.md.
