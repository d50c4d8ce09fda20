/** What this app reads of jsfive 0.4, which has no types of its own. It throws strings, too. */
declare module 'jsfive' {
  export class Group {
    /** Values by name; what has a kind that jsfive does not know is null. */
    readonly attrs: Readonly<Record<string, unknown>>;
    /** By a path relative to the group. */
    get(path: string): unknown;
  }
  export class File extends Group {
    constructor(file: ArrayBuffer);
  }
  export class Dataset {
    readonly shape: unknown;
    readonly dtype: unknown;
    readonly value: unknown;
  }
}
