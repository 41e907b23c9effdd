import Events
import Judgement
public import Storage

/// The tables of what live judgement knows.
public enum LiveTables {
  /// Their steps.
  public static let migrations = MigrationSet(
    name: "live",
    steps: [
      Migration(
        1, "Assessments and progress",
        """
        CREATE TABLE live_assessments (
          tenant \(.integer) NOT NULL, subject \(.integer) NOT NULL, sequence \(.integer) NOT NULL, as_of \(.integer) NOT NULL,
          verdict \(.integer) NOT NULL, lane \(.text) NOT NULL, weight \(.real) NOT NULL,
          body \(.bytes) NOT NULL, PRIMARY KEY (tenant, subject)
        )\(.strict);
        CREATE INDEX live_assessments_queue ON live_assessments (tenant, verdict, weight);
        CREATE TABLE live_progress (one \(.integer) PRIMARY KEY, sequence \(.integer) NOT NULL)\(.strict);
        INSERT INTO live_progress (one, sequence) VALUES (1, 0);
        """)
    ])

  /// What is encrypted, for the rotation of keys.
  public static let encrypted = [
    EncryptedColumn(table: "live_assessments", column: "body", number: "subject", row: ["subject"])
  ]

  /// What is kept about a subject: its assessment, which is handed out as the outputs have it, and removed with the subject.
  public static func personalData(_ vault: Vault) -> PersonalData {
    PersonalData(
      name: "assessments",
      export: { subject, tenant, session in
        try AssessmentStore.all(of: subject.value, tenant, session, vault).map { kept in
          var writer = JSONWriter()
          kept.assessment.write(to: &writer)
          return try writer.bytes.withUnsafeBytes { try JSONParser().value(of: $0) }
        }
      },
      erase: PersonalData.rows(of: "live_assessments", key: "subject").erase)
  }
}
