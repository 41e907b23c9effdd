public import Storage

/// The tables of what live judgement knows.
public enum LiveTables {
  /// Their steps.
  public static let migrations = MigrationSet(
    name: "live",
    steps: [
      Migration(
        1, "Assessments, progress and rings",
        """
        CREATE TABLE live_assessments (
          tenant \(.integer) NOT NULL, subject \(.integer) NOT NULL, sequence \(.integer) NOT NULL, as_of \(.integer) NOT NULL,
          verdict \(.integer) NOT NULL, lane \(.text) NOT NULL, weight \(.real) NOT NULL,
          body \(.bytes) NOT NULL, PRIMARY KEY (tenant, subject)
        )\(.strict);
        CREATE INDEX live_assessments_queue ON live_assessments (tenant, verdict, weight);
        CREATE TABLE live_progress (one \(.integer) PRIMARY KEY, sequence \(.integer) NOT NULL)\(.strict);
        INSERT INTO live_progress (one, sequence) VALUES (1, 0);
        CREATE TABLE live_rings (
          tenant \(.integer) NOT NULL, number \(.integer) NOT NULL, probability \(.real) NOT NULL, body \(.bytes) NOT NULL,
          PRIMARY KEY (tenant, number)
        )\(.strict);
        """)
    ])
}
