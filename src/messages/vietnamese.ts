import { messagesOf, type MessageKey, type Messages } from './catalogue';
import checked from './checked.vi.json';
import cli from './cli.vi.json';
import consolidate from './consolidate.vi.json';
import fileError from './fileError.vi.json';
import type { MessageValues } from './format';
import planItem from './planItem.vi.json';
import selfTest from './selfTest.vi.json';
import tracker from './tracker.vi.json';
import vi from './vi.json';

/** Messages used only on the command line; the page does not load them. */
export type CliMessageKey = keyof typeof cli;

/**
 * The Vietnamese messages, available synchronously: for the command line and for workbooks. The pane loads its
 * language.
 */
export const vietnamese = messagesOf(
  { ...vi, ...checked, ...consolidate, ...fileError, ...selfTest, ...planItem, ...tracker, ...cli },
  'vi',
) as Messages & {
  (key: MessageKey | CliMessageKey, values?: MessageValues): string;
};
