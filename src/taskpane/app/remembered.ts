import type { Locale } from '../../messages/locale';
import { readIsoDate } from '../../text/calendar';
import type { CellScalar } from '../../workbook/spec';

const KEY = {
  locale: 'cchc.locale',
  greeted: 'cchc.greeted',
  form: 'cchc.form',
  drafts: 'cchc.drafts',
  agencies: 'cchc.agencies',
  decided: 'cchc.decided',
  columns: 'cchc.columns',
  ownColumns: 'cchc.ownColumns',
  ownFiles: 'cchc.ownFiles',
} as const;

function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    // Storage may be blocked in a frame: what is chosen then lasts as long as the page.
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}

/** The language last chosen; without one the host's, Vietnamese by default. */
export function initialLocale(hostLanguage: string | undefined): Locale {
  const stored = recall(KEY.locale);
  if (stored === 'vi' || stored === 'en') return stored;
  return hostLanguage?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

export const rememberLocale = (locale: Locale): void => keep(KEY.locale, locale);

/** Whether the introduction was put away on this machine. */
export const wasGreeted = (): boolean => recall(KEY.greeted) === '1';
export const rememberGreeted = (): void => keep(KEY.greeted, '1');

/** What stands in the form of Tạo biểu: an agency's name, whole or half typed, a period and the day to send by. */
export interface FormDraft {
  agency: string;
  period: string | null;
  sendBy: string | null;
}

/** The form as it was when the pane was last open; Excel may reload or close it at any time. */
export function recallForm(): FormDraft {
  try {
    const { agency, period, sendBy } = JSON.parse(recall(KEY.form) ?? '{}') as Record<string, unknown>;
    return {
      agency: typeof agency === 'string' ? agency : '',
      period: typeof period === 'string' ? period : null,
      sendBy: typeof sendBy === 'string' ? readIsoDate(sendBy) : null,
    };
  } catch {
    return { agency: '', period: null, sendBy: null };
  }
}

export const rememberForm = (draft: FormDraft): void => keep(KEY.form, JSON.stringify(draft));

/** The list of agencies besides the catalogue's, as it was typed: communes seldom change within a year. */
export const recallAgencies = (): string => recall(KEY.agencies) ?? '';
export const rememberAgencies = (text: string): void => keep(KEY.agencies, text);

/** What was last decided in Tổng hợp; `consolidate/rememberedDecisions.ts` reads it. */
export const recallDecisions = (): string => recall(KEY.decided) ?? '{}';
export const rememberDecisions = (json: string): void => keep(KEY.decided, json);

/** What columns of appendices were said to hold, as JSON by header. */
export const recallColumns = (): string => recall(KEY.columns) ?? '{}';
export const rememberColumns = (json: string): void => keep(KEY.columns, json);

/** What columns of agencies' own sheets were said to hold, as JSON by header; `check/own/rememberedReading.ts` reads it. */
export const recallOwnColumns = (): string => recall(KEY.ownColumns) ?? '{}';
export const rememberOwnColumns = (json: string): void => keep(KEY.ownColumns, json);

/** Whose tables came back in place of our workbook, as JSON by their columns; `consolidate/ownFiles.ts` reads it. */
export const recallOwnFiles = (): string => recall(KEY.ownFiles) ?? '{}';
export const rememberOwnFiles = (json: string): void => keep(KEY.ownFiles, json);

/** A text that was typed for an entry cell and is not in the workbook yet. */
export interface EntryDraft {
  /** Code of the row, and column of its table. */
  code: string;
  key: string;
  text: string;
  /** What the cell held when the typing began: what it holds by then must not be overwritten unseen. */
  before: CellScalar;
}

/** Who typed drafts: a page of ours, or null for the pane beside Excel, of which there is one to a workbook. */
export type DraftOwner = string | null;

type KeptDraft = EntryDraft & { page?: string };
type DraftsByWorkbook = Record<string, KeptDraft[]>;

function recallAllDrafts(): DraftsByWorkbook {
  try {
    return JSON.parse(recall(KEY.drafts) ?? '{}') as DraftsByWorkbook;
  } catch {
    return {};
  }
}

const isDraft = (one: unknown): one is KeptDraft => {
  const { code, key, text } = (one ?? {}) as Record<string, unknown>;
  return [code, key, text].every((part) => typeof part === 'string');
};

const ownerOf = ({ page }: KeptDraft): DraftOwner => page ?? null;

function draftsOn(workbook: string): KeptDraft[] {
  const drafts: unknown = recallAllDrafts()[workbook];
  return Array.isArray(drafts) ? drafts.filter(isDraft) : [];
}

/** What was typed for this workbook and not written, and who typed it: all but what `isOthers` leaves to another. */
export function recallDrafts(
  workbook: string,
  isOthers: (owner: DraftOwner) => boolean,
): { drafts: EntryDraft[]; owners: DraftOwner[] } {
  const ours = draftsOn(workbook).filter((draft) => !isOthers(ownerOf(draft)));
  // Of two drafts of a cell the later.
  const byCell = new Map(ours.map((draft) => [`${draft.key} ${draft.code}`, draft]));
  return {
    drafts: [...byCell.values()].map(({ code, key, text, before }) => ({ code, key, text, before })),
    owners: [...new Set(ours.map(ownerOf))],
  };
}

/** @param owners whose drafts these are by now, the first of them the one who has them from here on. */
export function rememberDrafts(
  workbook: string,
  drafts: readonly EntryDraft[],
  owners: readonly [DraftOwner, ...DraftOwner[]],
): void {
  const { [workbook]: _old, ...others } = recallAllDrafts();
  const [page] = owners;
  const now = [
    ...draftsOn(workbook).filter((draft) => !owners.includes(ownerOf(draft))),
    ...drafts.map((draft): KeptDraft => (page === null ? { ...draft } : { ...draft, page })),
  ];
  keep(KEY.drafts, JSON.stringify(now.length > 0 ? { ...others, [workbook]: now } : others));
}
