// The RedFlags room: see Documentation/architecture.md.
