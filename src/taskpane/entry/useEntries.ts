import { useEffect, useMemo, useRef, useState } from 'react';
import type { MessageKey } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';
import type { Fix } from '../../validation/engine/finding';
import type { CellScalar } from '../../workbook/spec';
import { editableText, readTyped, type ParsedInput } from '../check/cellText';
import type { OpenedActions } from '../check/openedWorkbook';
import { recallDrafts, rememberDrafts, type DraftOwner, type EntryDraft } from '../app/remembered';
import type { EntryCell, EntryRow } from './entryRow';

/** `ready`: to be written as soon as nothing else is; `refused`: could not be parsed or written. */
type Draft = EntryDraft & { state: 'typing' | 'ready' | 'refused' };

/** State of an entry cell's field. */
export interface FieldState {
  text: string;
  /** Typed but not yet written. */
  isDraft: boolean;
  /** The draft's parsed value; null if it cannot be parsed, or is plain text. */
  readAs: ParsedInput | null;
  /** Why the draft was refused. */
  problem: MessageKey | null;
  /** The cell has changed elsewhere since typing began: the user decides which to keep. */
  isStale: boolean;
}

export interface Entries {
  stateOf(cell: EntryCell): FieldState;
  type(cell: EntryCell, text: string): void;
  /** Writes the input, if it can be parsed. */
  commit(cell: EntryCell): void;
  /** Sets and writes a value at once, for choices rather than typing. */
  choose(cell: EntryCell, text: string): void;
  /** Writes the draft over the cell's current content. */
  overwrite(cell: EntryCell): void;
  drop(cell: { code: string; key: string }): void;
  /** Unwritten input in all rows. */
  drafts: readonly EntryDraft[];
  /** How many of them could not be parsed or written. */
  refused: number;
}

const sameCell = (one: { code: string; key: string }, other: { code: string; key: string }): boolean =>
  one.code === other.code && one.key === other.key;

export const cellOfDraft = (rows: readonly EntryRow[], draft: EntryDraft): EntryCell | null =>
  rows.find(({ code }) => code === draft.code)?.cells.find(({ key }) => key === draft.key) ?? null;

/** Owner of these drafts: pages with the same workbook do not take each other's. */
export interface Drafting {
  owner: DraftOwner;
  /** Another open page is working on them. */
  isOthers(owner: DraftOwner): boolean;
}

export interface EntriesOptions {
  /** Identifies the workbook. */
  workbook: string;
  drafting: Drafting;
  rows: readonly EntryRow[];
  /** Year for dates typed without one. */
  year: number | undefined;
  locale: Locale;
  edit: OpenedActions['edit'];
}

/**
 * What is typed into entry cells, from the first key until it is in the workbook. Only the user can discard a draft: it
 * survives switching rows, and the page.
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

  // One at a time, so that each write starts from the result of the previous one.
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
      // The cell's content is unknown until that write has ended: newer input waits for it.
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
