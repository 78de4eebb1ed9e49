import { messagesOf, type MessageKey, type Messages } from './catalogue';
import checked from './checked.vi.json';
import cli from './cli.vi.json';
import consolidate from './consolidate.vi.json';
import type { MessageValues } from './format';
import planItem from './planItem.vi.json';
import selfTest from './selfTest.vi.json';
import tracker from './tracker.vi.json';
import vi from './vi.json';

/** What only the command line says: the page does not carry it. */
export type CliMessageKey = keyof typeof cli;

/** The Vietnamese messages, at hand at once: for the command line and for what workbooks say. The pane loads its language. */
export const vietnamese = messagesOf(
  { ...vi, ...checked, ...consolidate, ...selfTest, ...planItem, ...tracker, ...cli },
  'vi',
) as Messages & {
  (key: MessageKey | CliMessageKey, values?: MessageValues): string;
};
