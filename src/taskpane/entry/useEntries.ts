import { useEffect, useMemo, useRef, useState } from 'react';
import type { MessageKey } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';
import type { Fix } from '../../validation/engine/finding';
import type { CellScalar } from '../../workbook/spec';
import { editableText, readTyped, type Read } from '../check/cellText';
import type { OpenedActions } from '../check/openedWorkbook';
import { recallDrafts, rememberDrafts, type DraftOwner, type EntryDraft } from '../app/remembered';
import type { EntryCell, EntryRow } from './entryRow';

/** `ready`: to be written as soon as nothing else is; `refused`: it was tried, and could not be read or written. */
type Draft = EntryDraft & { state: 'typing' | 'ready' | 'refused' };

/** What stands in the field of an entry cell. */
export interface FieldState {
  text: string;
  /** Typed and not written yet. */
  isDraft: boolean;
  /** What the draft means; null where it cannot be read, or is text as it is. */
  readAs: Read | null;
  /** Why the draft was refused. */
  problem: MessageKey | null;
  /** The cell was changed elsewhere since the typing began: the user decides which stays. */
  isStale: boolean;
}

export interface Entries {
  stateOf(cell: EntryCell): FieldState;
  type(cell: EntryCell, text: string): void;
  /** Writes what was typed, where it can be read. */
  commit(cell: EntryCell): void;
  /** Types and writes at once, for what is chosen rather than typed. */
  choose(cell: EntryCell, text: string): void;
  /** Writes the draft over what the cell holds now. */
  overwrite(cell: EntryCell): void;
  drop(cell: { code: string; key: string }): void;
  /** What was typed and not written, in all rows. */
  drafts: readonly EntryDraft[];
  /** How many of them were tried, and could not be read or written. */
  refused: number;
}

const sameCell = (one: { code: string; key: string }, other: { code: string; key: string }): boolean =>
  one.code === other.code && one.key === other.key;

export const cellOfDraft = (rows: readonly EntryRow[], draft: EntryDraft): EntryCell | null =>
  rows.find(({ code }) => code === draft.code)?.cells.find(({ key }) => key === draft.key) ?? null;

/** Whose drafts these are: two pages with the same workbook do not take each other's. */
export interface Drafting {
  owner: DraftOwner;
  /** Another page that is open now has them in its hands. */
  isOthers(owner: DraftOwner): boolean;
}

export interface EntriesOptions {
  /** Tells workbooks apart. */
  workbook: string;
  drafting: Drafting;
  rows: readonly EntryRow[];
  /** Of a date that is typed without one. */
  year: number | undefined;
  locale: Locale;
  edit: OpenedActions['edit'];
}

/**
 * What is typed into entry cells, from the first key until it stands in the workbook. Nothing is dropped but what the
 * user drops: a draft outlives the row's being out of sight, and the page.
 */
export function useEntries({ workbook, drafting, rows, year, locale, edit }: EntriesOptions): Entries {
  const [kept, setKept] = useState(() => recalled(workbook, drafting));
  if (kept.workbook !== workbook) setKept(recalled(workbook, drafting));
  const { drafts } = kept;
  const writing = useRef<EntryDraft | null>(null);

  useEffect(() => {
    rememberDrafts(
      kept.workbook,
      kept.drafts.map(({ code, key, text, before }) => ({ code, key, text, before })),
      kept.owners,
    );
  }, [kept]);

  // One at a time: what the cell held before is then what the write before it left there.
  useEffect(() => {
    const update = (change: (drafts: readonly Draft[]) => Draft[]): void =>
      setKept((now) => (now.workbook === workbook ? { ...now, drafts: change(now.drafts) } : now));
    if (writing.current !== null) return;
    const draft = drafts.find((one) => one.state === 'ready' && cellOfDraft(rows, one) !== null);
    const cell = draft && cellOfDraft(rows, draft);
    const typed = cell && readTyped(draft.text, cell.kind, year, locale);
    if (!cell || !typed || 'problem' in typed) return;
    writing.current = draft;
    void edit(fixOf(cell, typed.value)).then((isWritten) => {
      writing.current = null;
      update((now) =>
        now.flatMap((one): Draft[] => {
          if (!sameCell(one, draft)) return [one];
          if (!isWritten) return [{ ...one, state: 'refused' }];
          return one.text === draft.text ? [] : [{ ...one, before: typed.value }];
        }),
      );
    });
  }, [workbook, drafts, rows, year, locale, edit]);

  return useMemo(() => {
    const draftOf = (cell: EntryCell): Draft | undefined => drafts.find((one) => sameCell(one, cell));
    const put = (cell: EntryCell, change: (before: Draft | undefined) => Draft | null): void =>
      setKept((now) => {
        const changed = change(now.drafts.find((one) => sameCell(one, cell)));
        const others = now.drafts.filter((one) => !sameCell(one, cell));
        return { ...now, drafts: changed === null ? others : [...others, changed] };
      });
    const typing = ({ code, key, value }: EntryCell, text: string, before: Draft | undefined): Draft => ({
      code,
      key,
      text,
      before: before ? before.before : value,
      state: 'typing',
    });
    const committed = (cell: EntryCell, draft: Draft): Draft | null => {
      const typed = readTyped(draft.text, cell.kind, year, locale);
      if ('problem' in typed) return { ...draft, state: 'refused' };
      // What the cell holds is known anew once that write has ended: what was typed meanwhile waits for it.
      if (writing.current !== null && sameCell(writing.current, draft)) return { ...draft, state: 'ready' };
      if (typed.value === cell.value && cell.formula === null) return null;
      return isStale(cell, draft, typed.value)
        ? { ...draft, state: 'refused' }
        : { ...draft, state: 'ready' };
    };
    return {
      drafts,
      refused: drafts.filter(({ state }) => state === 'refused').length,
      stateOf(cell): FieldState {
        const draft = draftOf(cell);
        const text = draft?.text ?? editableText(cell.value, cell.kind, locale);
        const typed = readTyped(text, cell.kind, year, locale);
        const isRead = 'value' in typed;
        return {
          text,
          isDraft: draft !== undefined,
          readAs: draft && isRead ? typed : null,
          problem: draft?.state === 'refused' && !isRead ? typed.problem : null,
          isStale: draft !== undefined && isRead && isStale(cell, draft, typed.value),
        };
      },
      type: (cell, text) => put(cell, (before) => typing(cell, text, before)),
      commit: (cell) => put(cell, (draft) => (draft ? committed(cell, draft) : null)),
      choose: (cell, text) => put(cell, (before) => committed(cell, typing(cell, text, before))),
      overwrite: (cell) =>
        put(cell, (draft) => (draft ? { ...draft, before: cell.value, state: 'ready' } : null)),
      drop: (cell) =>
        setKept((now) => ({ ...now, drafts: now.drafts.filter((one) => !sameCell(one, cell)) })),
    };
  }, [drafts, year, locale]);
}

interface KeptDrafts {
  workbook: string;
  drafts: readonly Draft[];
  owners: readonly [DraftOwner, ...DraftOwner[]];
}

function recalled(workbook: string, { owner, isOthers }: Drafting): KeptDrafts {
  const { drafts, owners } = recallDrafts(workbook, isOthers);
  return {
    workbook,
    drafts: drafts.map((draft) => ({ ...draft, state: 'typing' })),
    owners: [owner, ...owners.filter((one) => one !== owner)],
  };
}

const isStale = ({ value }: EntryCell, { before }: EntryDraft, wanted: CellScalar): boolean =>
  before !== value && wanted !== value;

const fixOf = ({ sheet, cell, value, formula }: EntryCell, after: CellScalar): Fix => ({
  sheet,
  cell,
  before: value,
  beforeFormula: formula,
  after,
  afterFormula: null,
  safe: true,
});
