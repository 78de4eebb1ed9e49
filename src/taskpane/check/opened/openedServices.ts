import type { IsoDate } from '../../../text/calendar';
import type * as engine from '../checkEngine';
import type { OpenedHost } from '../openedWorkbook';
import type { OwnReading } from '../own/ownReading';

export type CheckEngine = typeof engine;

/** The environment's services for the opened workbook. */
export interface OpenedServices {
  mode: 'excel' | 'file';
  loadEngine(): Promise<CheckEngine>;
  /** A host for a file's bytes, or for the workbook open in Excel. */
  openHost(bytes: Uint8Array | null): Promise<OpenedHost>;
  /**
   * Delivers a file. `ask`: if the browser supports it, the user chooses where to save.
   * @returns its final name; null if the user cancelled.
   */
  deliver(fileName: string, bytes: Uint8Array, ask: boolean): Promise<string | null>;
  today(): IsoDate;
  /** How tables of foreign workbooks were read before. */
  ownReading?(): OwnReading;
  /** Resolves when the state is on screen: long work would delay the repaint. */
  painted(): Promise<void>;
}
