/** One step of the store's schema; it runs in one transaction and leaves `user_version` at `version`. */
export interface Migration {
  version: number;
  /** STRICT tables only; never changed once released. */
  sql: string;
}
