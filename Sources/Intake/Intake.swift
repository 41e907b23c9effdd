// The Intake room: see Documentation/architecture.md.
