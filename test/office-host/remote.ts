/** A host object as seen by the protocol: only members listed here can be used. */
export interface Remote {
  /** Its class name in the office.js reference. */
  readonly className: string;
  /** Used by its collection to find it again. */
  readonly id?: string;
  /** Properties by their names in the reference; an object property returns a `Remote`. */
  readonly get?: Record<string, () => unknown>;
  readonly set?: Record<string, (value: never) => void>;
  /** Methods. Those whose names end in `OrNullObject` return null if there is nothing. */
  readonly call?: Record<string, (...args: never[]) => unknown>;
  readonly items?: () => Remote[];
  /** `getItem`. @throws ExcelError `ItemNotFound` */
  readonly item?: (key: never) => Remote;
}

export const isRemote = (value: unknown): value is Remote =>
  typeof value === 'object' && value !== null && 'className' in value;
