import Storage

/// The tables of the service itself: people, their sessions, keys of systems, and what is remembered of requests.
enum ServiceTables {
  /// The steps by which they are built.
  static let migrations = MigrationSet(
    name: "service",
    steps: [
      Migration(
        1, "People, sessions, keys, links, failures, requests",
        """
        CREATE TABLE service_users (
          id \(.text) NOT NULL PRIMARY KEY, tenant \(.text) NOT NULL, name \(.text) NOT NULL UNIQUE,
          display_name \(.text) NOT NULL, roles \(.text) NOT NULL, password_hash \(.text), issuer \(.text),
          issuer_subject \(.text), is_active \(.bool) NOT NULL, version \(.integer) NOT NULL,
          created_at \(.integer) NOT NULL, changed_at \(.integer) NOT NULL, last_sign_in_at \(.integer),
          UNIQUE (issuer, issuer_subject)
        )\(.strict);
        CREATE INDEX service_users_tenant ON service_users (tenant, name);
        CREATE TABLE service_sessions (
          id \(.text) NOT NULL PRIMARY KEY, token_hash \(.bytes) NOT NULL UNIQUE,
          user_id \(.text) NOT NULL REFERENCES service_users (id) ON DELETE CASCADE, way \(.text) NOT NULL,
          agent \(.text) NOT NULL, created_at \(.integer) NOT NULL, last_seen_at \(.integer) NOT NULL
        )\(.strict);
        CREATE INDEX service_sessions_user ON service_sessions (user_id);
        CREATE TABLE service_keys (
          id \(.text) NOT NULL PRIMARY KEY, tenant \(.text) NOT NULL, name \(.text) NOT NULL,
          secret_hash \(.bytes) NOT NULL, permissions \(.text) NOT NULL, created_by \(.text) NOT NULL,
          created_at \(.integer) NOT NULL, expires_at \(.integer), last_used_at \(.integer), revoked_at \(.integer)
        )\(.strict);
        CREATE INDEX service_keys_tenant ON service_keys (tenant, created_at, id);
        CREATE TABLE service_links (
          token_hash \(.bytes) NOT NULL PRIMARY KEY, purpose \(.text) NOT NULL, tenant \(.text) NOT NULL,
          user_id \(.text) REFERENCES service_users (id) ON DELETE CASCADE, expires_at \(.integer) NOT NULL, used_at \(.integer)
        )\(.strict);
        CREATE TABLE service_failures (
          name_hash \(.bytes) NOT NULL PRIMARY KEY, failures \(.integer) NOT NULL, last_failure_at \(.integer) NOT NULL,
          shut_until \(.integer)
        )\(.strict);
        CREATE TABLE service_requests (
          caller \(.text) NOT NULL, operation \(.text) NOT NULL, request_key \(.text) NOT NULL,
          fingerprint \(.text) NOT NULL, begun_at \(.integer) NOT NULL, status \(.integer), form \(.text),
          location \(.text), entity_tag \(.text), body \(.bytes),
          PRIMARY KEY (caller, operation, request_key)
        )\(.strict);
        CREATE INDEX service_requests_age ON service_requests (begun_at);
        """)
    ])
}
