/** An object of the host, as the protocol sees it: only members named here can be used. */
export interface Remote {
  /** Name of its class in the reference of office.js. */
  readonly className: string;
  /** By which its collection finds it again. */
  readonly id?: string;
  /** Properties by their name in the reference; an object property gives a `Remote`. */
  readonly get?: Record<string, () => unknown>;
  readonly set?: Record<string, (value: never) => void>;
  /** Methods. One whose name ends in `OrNullObject` gives null where there is nothing. */
  readonly call?: Record<string, (...args: never[]) => unknown>;
  readonly items?: () => Remote[];
  /** `getItem`. @throws ExcelError `ItemNotFound` */
  readonly item?: (key: never) => Remote;
}

export const isRemote = (value: unknown): value is Remote =>
  typeof value === 'object' && value !== null && 'className' in value;
