// The Names room: see Documentation/architecture.md.
