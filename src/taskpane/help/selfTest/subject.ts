import type { CellScalar, WorkbookSpec } from '../../../workbook/spec';
import { makeWorkbook } from '../../make/makeWorkbook';
import { hold, NotHeld } from './protocol';
import type { SelfTestServices } from './selfTestServices';
import { valueAt, type TestedCell } from './testedCells';

/** Longest wait for an Excel event. */
const PATIENCE_MS = 4000;

/** The workbook that is made, changed and looked at. */
export function createSubject(services: SelfTestServices) {
  const { host, engine, today } = services;
  const made: WorkbookSpec[] = [];
  /** Makes the agency's workbook through the pane's own code. */
  const make = async (replace: boolean): Promise<void> => {
    const outcome = await makeWorkbook(
      services.choice,
      {
        openHost: async () => host,
        findExisting: services.make.findExisting,
        layOut: async (chosen, entries) => {
          const laidOut = await services.make.layOut(chosen, entries);
          made.push(laidOut.spec);
          return laidOut;
        },
      },
      { replace, signal: new AbortController().signal, onProgress: () => undefined },
    );
    hold(outcome.kind === 'made', outcome.kind);
  };
  const examined = async () => engine.examine(await host.read(), today);
  /** The first unlocked cell of this kind in the tables. */
  const entryOf = async (kind: string): Promise<TestedCell> => {
    const { known } = await examined();
    const found = [...known].find(([, cell]) => cell.isEntry && cell.code !== null && cell.kind === kind);
    if (!found) throw new NotHeld(`no entry cell of kind ${kind}`);
    const cut = found[0].lastIndexOf('!');
    return { sheet: found[0].slice(0, cut), cell: found[0].slice(cut + 1) };
  };
  const writes = async (place: TestedCell, value: CellScalar): Promise<void> => {
    await host.apply([{ ...place, value }]);
    const now = valueAt(await host.read(), place);
    hold(now === value, `${place.sheet}!${place.cell}: ${String(now)}, not ${String(value)}`);
  };
  /** Resolves once the listener was called; listens until then. */
  const hears = async (
    listen: (listener: () => void) => Promise<() => void>,
    act: () => Promise<void>,
  ): Promise<boolean> => {
    let heard = false;
    const stop = await listen(() => (heard = true));
    try {
      await act();
      for (let waited = 0; !heard && waited < PATIENCE_MS; waited += 200) await services.wait(200);
    } finally {
      stop();
    }
    return heard;
  };
  return { made, make, examined, entryOf, writes, hears };
}

export type Subject = ReturnType<typeof createSubject>;
