import { useEffect, useRef, useState } from 'react';
import { describeFailure, type Failure } from '../../failure/describeFailure';
import type { StartedWorker } from '../../workers/startWorker';
import type { Drafted, Drafter, DraftSource } from './drafter';
import type { NamedColumns } from '../../../import/plan/planParts';
import { namedBefore } from './namedColumns';
import { openDrafter, readInFront } from './services';
import { useImportText } from './useImportText';

/** A source that was given. */
export interface GivenSource {
  name: string;
  source: DraftSource;
  /** Its sheets to choose from, once it has been read. */
  sheets?: string[];
  /** The chosen one. */
  sheet?: string;
}

export type DraftState =
  | { kind: 'empty' }
  | { kind: 'reading'; name: string; given: GivenSource | null }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'read'; given: GivenSource; drafted: Drafted };

/** Settings that change when a source is read again. */
interface Again {
  named?: NamedColumns;
  /** Id of the programme whose catalogue resolves the agencies. */
  from?: string;
}

export interface Draft {
  state: DraftState;
  /** Number of the reading: choices made for an earlier one do not apply. */
  reading: number;
  drafter(): Drafter;
  read(given: GivenSource, again?: Again): Promise<void>;
  readOpen(what: 'sheet' | 'selection'): Promise<void>;
  take(file: File | undefined): Promise<void>;
  /** Plain text, or part of a web page. */
  paste(text: string): void;
  fail(error: unknown): void;
  dismiss(): void;
}

/** Reads sources in a worker, the latest one wins. @param base whose catalogue names the agencies of an appendix */
export function useDraft(base: string): Draft {
  const text = useImportText();
  const [state, setState] = useState<DraftState>({ kind: 'empty' });
  const [reading, setReading] = useState(0);
  const worker = useRef<StartedWorker<Drafter> | null>(null);
  const latest = useRef(0);
  useEffect(() => () => worker.current?.close(), []);

  const drafter = (): Drafter => {
    worker.current ??= openDrafter();
    return worker.current.methods as unknown as Drafter;
  };
  const fail = (error: unknown): void => {
    worker.current?.close();
    worker.current = null;
    setState({ kind: 'failed', failure: describeFailure(error) });
  };
  const perform = async (
    name: string,
    give: () => Promise<GivenSource>,
    { known = null, named = namedBefore(), from = base }: Again & { known?: GivenSource | null } = {},
  ): Promise<void> => {
    const own = ++latest.current;
    setReading(own);
    setState({ kind: 'reading', name, given: known });
    try {
      const given = await give();
      // The worker gets a copy: the source is read again when a column is named.
      const source = 'snapshot' in given.source ? given.source : given.source.slice();
      const drafted = await drafter().read(from, source, named, given.sheet);
      const { sheets = drafted.sheets } = given;
      if (own === latest.current) setState({ kind: 'read', given: { ...given, sheets }, drafted });
    } catch (error) {
      if (own === latest.current) fail(error);
    }
  };
  const read: Draft['read'] = (given, again = {}) =>
    perform(given.name, async () => given, { known: given, ...again });

  return {
    state,
    reading,
    drafter,
    read,
    readOpen: (what) =>
      perform(text(`import.draft.open.${what}`), async () => {
        const source = await readInFront(what);
        const { sheet, range } = source;
        const name =
          range === null
            ? text('import.draft.open.named', { sheet })
            : text('import.draft.open.part', { sheet, range });
        return { name, source };
      }),
    async take(file) {
      if (!file) return;
      try {
        await read({ name: file.name, source: new Uint8Array(await file.arrayBuffer()) });
      } catch (error) {
        fail(error);
      }
    },
    paste(pasted) {
      if (pasted !== '')
        void read({ name: text('import.draft.pasted'), source: new TextEncoder().encode(pasted) });
    },
    fail,
    dismiss: () => setState({ kind: 'empty' }),
  };
}
