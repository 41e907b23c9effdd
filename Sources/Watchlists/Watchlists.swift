// The Watchlists room: see Documentation/architecture.md.
