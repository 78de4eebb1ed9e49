import type { Locale } from '../../messages/locale';
import { readIsoDate } from '../../text/calendar';
import type { CellScalar } from '../../workbook/spec';

const KEY = {
  locale: 'cchc.locale',
  greeted: 'cchc.greeted',
  version: 'cchc.version',
  form: 'cchc.form',
  drafts: 'cchc.drafts',
  agencies: 'cchc.agencies',
  decided: 'cchc.decided',
  columns: 'cchc.columns',
  ownColumns: 'cchc.ownColumns',
  ownAreas: 'cchc.ownAreas',
  ownFiles: 'cchc.ownFiles',
} as const;

function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    // Storage may be blocked in a frame: choices then last only as long as the page.
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

/** The last chosen language; by default the host's, then Vietnamese. */
export function initialLocale(hostLanguage: string | undefined): Locale {
  const stored = recall(KEY.locale);
  if (stored === 'vi' || stored === 'en') return stored;
  return hostLanguage?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

export const rememberLocale = (locale: Locale): void => keep(KEY.locale, locale);

/** Whether the introduction has been dismissed on this machine. */
export const wasGreeted = (): boolean => recall(KEY.greeted) === '1';
export const rememberGreeted = (): void => keep(KEY.greeted, '1');

/** The version whose news this machine has seen; null on a first visit. */
export const recallVersion = (): string | null => recall(KEY.version);
export const rememberVersion = (version: string): void => keep(KEY.version, version);

/** The state of the Tạo biểu form: an agency's name, possibly incomplete, a period and a send-by date. */
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

/** The list of agencies outside the catalogue, as typed: communes rarely change within a year. */
export const recallAgencies = (): string => recall(KEY.agencies) ?? '';
export const rememberAgencies = (text: string): void => keep(KEY.agencies, text);

/** The latest decisions in Tổng hợp; read by `consolidate/rememberedDecisions.ts`. */
export const recallDecisions = (): string => recall(KEY.decided) ?? '{}';
export const rememberDecisions = (json: string): void => keep(KEY.decided, json);

/** The user's answers on appendix columns, as JSON by header. */
export const recallColumns = (): string => recall(KEY.columns) ?? '{}';
export const rememberColumns = (json: string): void => keep(KEY.columns, json);

/** The user's answers on columns of agencies' own sheets, as JSON by header; read by `check/own/rememberedReading.ts`. */
export const recallOwnColumns = (): string => recall(KEY.ownColumns) ?? '{}';
export const rememberOwnColumns = (json: string): void => keep(KEY.ownColumns, json);

/** Areas of agencies' own sheets to which reading was limited, as JSON; read by `check/own/rememberedReading.ts`. */
export const recallOwnAreas = (): string => recall(KEY.ownAreas) ?? '[]';
export const rememberOwnAreas = (json: string): void => keep(KEY.ownAreas, json);

/** Owners of tables returned instead of our workbook, as JSON by their columns; read by `consolidate/ownFiles.ts`. */
export const recallOwnFiles = (): string => recall(KEY.ownFiles) ?? '{}';
export const rememberOwnFiles = (json: string): void => keep(KEY.ownFiles, json);

/** Text typed for an entry cell but not yet in the workbook. */
export interface EntryDraft {
  /** Row code, and column of its table. */
  code: string;
  key: string;
  text: string;
  /** What the cell held when typing began: newer content must not be overwritten unseen. */
  before: CellScalar;
}

/** Owner of drafts: one of our pages, or null for the pane beside Excel, of which there is one per workbook. */
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

/** Unwritten drafts for this workbook with their owners, except those that `isOthers` leaves to another page. */
export function recallDrafts(
  workbook: string,
  isOthers: (owner: DraftOwner) => boolean,
): { drafts: EntryDraft[]; owners: DraftOwner[] } {
  const ours = draftsOn(workbook).filter((draft) => !isOthers(ownerOf(draft)));
  // The later of two drafts of the same cell wins.
  const byCell = new Map(ours.map((draft) => [`${draft.key} ${draft.code}`, draft]));
  return {
    drafts: [...byCell.values()].map(({ code, key, text, before }) => ({ code, key, text, before })),
    owners: [...new Set(ours.map(ownerOf))],
  };
}

/** @param owners current owners of these drafts; the first one keeps them from now on. */
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
