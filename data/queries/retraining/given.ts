/**
 * A parameter of a statement, as a query of its own. Of a bare one, SQLite looks at the value where it plans an ORDER
 * BY, MIN or GROUP BY, and prepares the statement anew for every other value: that takes longer than the statement.
 */
export const given = (name: string): string => `(SELECT @${name})`;

/** The (user, modality) that a statement is about. */
export const USER = given('user_id');
export const MODALITY = given('modality');
