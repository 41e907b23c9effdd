// The Simulation room: see Documentation/architecture.md.
