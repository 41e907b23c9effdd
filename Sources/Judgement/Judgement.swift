// The Judgement room: see Documentation/architecture.md.
