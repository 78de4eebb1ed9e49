import {
  cellAsReported,
  countConditionalFormats,
  clearCreated,
  emptyWorkbook,
  pagesWide,
} from '../../host/excel/probes';
import type { Run } from '../../host/excel/run';
import type { Host } from '../../host/shared/host';
import type { IsoDate } from '../../text/calendar';
import { toSerial } from '../../text/calendar';
import { changeOf, undoOf } from '../../validation/fixes/fixChanges';
import type { Fix } from '../../validation/engine/finding';
import { cellAddress } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellScalar, WorkbookSpec } from '../../workbook/spec';
import type { CheckEngine } from '../check/opened/openedServices';
import type { Choice } from '../make/choice';
import { makeWorkbook, type MakeServices } from '../make/makeWorkbook';

/**
 * Everything the add-in requires of Excel, tested in the user's Excel, since the developers have none. First a host's
 * operations in the order of a workbook's life; then questions the documentation leaves open.
 */
export const SELF_TEST_IDS = [
  'create',
  'readBack',
  'formulas',
  'thisRow',
  'edit',
  'fix',
  'undo',
  'mark',
  'unmark',
  'seal',
  'again',
  'selection',
  'change',
  'page',
  'dates',
  'ctrlZ',
  'menu',
  'empty',
] as const;
export type SelfTestId = (typeof SELF_TEST_IDS)[number];

/** `byHand`: no API reports it; the text says what to look at. `skipped`: a prerequisite failed. */
export type SelfTestOutcome = 'held' | 'failed' | 'byHand' | 'skipped';

export interface SelfTestResult {
  id: SelfTestId;
  outcome: SelfTestOutcome;
  /** For support: what was observed. */
  detail: string;
}

export interface SelfTestServices {
  run: Run;
  host: Host;
  choice: Choice;
  make: Pick<MakeServices<unknown>, 'findExisting' | 'layOut'>;
  engine: CheckEngine;
  today: IsoDate;
  wait(milliseconds: number): Promise<void>;
  onStep?(id: SelfTestId): void;
}

/** Longest wait for an Excel event. */
const PATIENCE_MS = 4000;

class NotHeld extends Error {}
const hold = (isTrue: boolean, detail: string): void => {
  if (!isTrue) throw new NotHeld(detail);
};

interface TestedCell {
  sheet: string;
  cell: string;
}

function valueAt({ sheets }: WorkbookSnapshot, { sheet, cell }: TestedCell): CellScalar {
  const found = sheets.find(({ name }) => name === sheet);
  for (const [y, row] of found?.values.entries() ?? [])
    for (const [x, value] of row.entries())
      if (found && cellAddress(found.origin.row + y, found.origin.column + x) === cell) return value;
  return null;
}

/** @returns null if the workbook is not empty: then nothing was touched. Never rejects otherwise. */
export async function runSelfTest(services: SelfTestServices): Promise<SelfTestResult[] | null> {
  const { run, host, choice, engine, today } = services;
  const before = await emptyWorkbook(run);
  if (before === null) return null;

  const results: SelfTestResult[] = [];
  const made: WorkbookSpec[] = [];
  const check = async (id: SelfTestId, work: () => Promise<string>, needs?: SelfTestId): Promise<void> => {
    if (needs && results.find((one) => one.id === needs)?.outcome !== 'held') {
      results.push({ id, outcome: 'skipped', detail: needs });
      return;
    }
    services.onStep?.(id);
    try {
      results.push({ id, outcome: 'held', detail: await work() });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      results.push({ id, outcome: 'failed', detail });
    }
  };
  const byHand = (id: SelfTestId, detail: string): void =>
    void results.push({ id, outcome: 'byHand', detail });

  const make = async (replace: boolean): Promise<void> => {
    const outcome = await makeWorkbook(
      choice,
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

  let fixes: readonly Fix[] = [];
  try {
    await check('create', async () => {
      await make(false);
      return made[0]?.sheets.map(({ name }) => name).join(', ') ?? '';
    });
    await check(
      'readBack',
      async () => {
        const snapshot = await host.read();
        const wrong = literalsOf(made[0]).filter(({ value, ...place }) => valueAt(snapshot, place) !== value);
        hold(
          wrong.length === 0,
          wrong
            .slice(0, 5)
            .map(({ sheet, cell }) => `${sheet}!${cell}`)
            .join(', '),
        );
        hold((await services.make.findExisting(snapshot)) !== null, 'not recognised as ours');
        return '';
      },
      'create',
    );
    await check(
      'formulas',
      async () => {
        const snapshot = await host.read();
        const wrong = formulasOf(made[0]).filter(
          ({ value, ...place }) => !isSameResult(valueAt(snapshot, place), value),
        );
        hold(
          wrong.length === 0,
          wrong
            .slice(0, 5)
            .map(
              ({ value, ...place }) =>
                `${place.sheet}!${place.cell}: ${String(valueAt(snapshot, place))}, not ${String(value)}`,
            )
            .join('; '),
        );
        return '';
      },
      'create',
    );
    await check(
      'thisRow',
      async () => {
        const { validation } = await examined();
        const place = formulasOf(made[0]).find(({ formula }) => formula.includes('[#This Row]'));
        const formula = place ? (await cellAsReported(run, place.sheet, place.cell)).formula : '';
        const refused = validation.findings.filter(({ rule }) => rule.startsWith('structure/formula'));
        hold(refused.length === 0, `${refused.length} formulas not recognised: ${formula}`);
        return formula;
      },
      'create',
    );
    await check(
      'edit',
      async () => {
        await writes(await entryOf('text'), 'Tự kiểm tra');
        await writes(await entryOf('percent'), 50);
        return '';
      },
      'create',
    );
    await check(
      'fix',
      async () => {
        const place = await entryOf('status');
        await writes(place, 'đang thực hiện ');
        fixes = (await examined()).safe;
        hold(fixes.length > 0, 'nothing to fix');
        await host.apply(fixes.map(changeOf));
        const now = valueAt(await host.read(), place);
        hold(now === 'Đang thực hiện', String(now));
        return '';
      },
      'create',
    );
    await check(
      'undo',
      async () => {
        await host.apply(fixes.map(undoOf));
        const snapshot = await host.read();
        const wrong = fixes.filter(
          ({ sheet, cell, before: old }) => valueAt(snapshot, { sheet, cell }) !== old,
        );
        hold(wrong.length === 0, wrong.map(({ sheet, cell }) => `${sheet}!${cell}`).join(', '));
        return '';
      },
      'fix',
    );
    let unmarked = 0;
    const findings = () => engine.findingsSheet([]);
    await check(
      'mark',
      async () => {
        const place = await entryOf('status');
        unmarked = await countConditionalFormats(run, place.sheet);
        made.push(findings());
        await host.write(findings());
        await host.mark([{ ...place, kind: 'error' }]);
        hold((await countConditionalFormats(run, place.sheet)) === unmarked + 1, 'no mark');
        return '';
      },
      'create',
    );
    await check(
      'unmark',
      async () => {
        const { sheet } = await entryOf('status');
        await host.mark([]);
        await host.removeSheets(findings().sheets.map(({ name }) => name));
        hold((await countConditionalFormats(run, sheet)) === unmarked, 'marks left');
        hold(engine.findingsSheetIn(await host.read()) === null, 'sheet left');
        return '';
      },
      'mark',
    );
    await check(
      'seal',
      async () => {
        const { snapshot, validation } = await examined();
        hold(engine.canSeal(), 'no SHA-256 on this page');
        const changes = await engine.changesOfSeal(snapshot, validation, 'Tự kiểm tra', today);
        hold(changes !== null, 'no place for a seal');
        await host.apply(changes ?? []);
        const { sealState } = await examined();
        hold(sealState === 'intact', String(sealState));
        return '';
      },
      'create',
    );
    await check(
      'again',
      async () => {
        const place = await entryOf('text');
        const kept = valueAt(await host.read(), place);
        await make(true);
        const now = valueAt(await host.read(), place);
        hold(now === kept && kept !== null, `${String(now)}, not ${String(kept)}`);
        return '';
      },
      'edit',
    );
    await check(
      'selection',
      async () => {
        const { sheet, cell } = await entryOf('percent');
        const front = made[0]?.activeSheet ?? sheet;
        await host.select(front, 'A1');
        hold(
          await hears(
            (listener) => host.onSelect(listener),
            () => host.select(sheet, cell),
          ),
          'no event came',
        );
        return '';
      },
      'create',
    );
    await check(
      'change',
      async () => {
        const place = await entryOf('text');
        const isHeard = await hears(
          (listener) => host.onChange(listener),
          () => host.apply([{ ...place, value: 'Tự kiểm tra sự kiện' }]),
        );
        hold(isHeard, 'no event came');
        return '';
      },
      'create',
    );
    await check(
      'page',
      async () => {
        const fitted = made[0]?.sheets.find(
          ({ page, visibility }) => page?.fitToWidth && visibility === 'visible',
        );
        hold(fitted !== undefined, 'no sheet is fitted');
        const wide = await pagesWide(run, fitted?.name ?? '');
        hold(wide === fitted?.page?.fitToWidth, `${fitted?.name}: ${String(wide)} pages wide`);
        return '';
      },
      'create',
    );
    await check(
      'dates',
      async () => {
        const place = await entryOf('date');
        await writes(place, toSerial('2023-03-15'));
        const { text } = await cellAsReported(run, place.sheet, place.cell);
        hold(/^15[/.-]0?3[/.-]2023$/.test(text), `shown as ${text}`);
        return text;
      },
      'create',
    );
  } finally {
    await host.select(made[0]?.activeSheet ?? '', 'A1').catch(() => undefined);
    byHand('ctrlZ', `ExcelApi ${host.capabilities().excelApi ?? '?'}`);
    byHand('menu', '');
    await check('empty', async () => {
      await clearCreated(run, before, made);
      hold((await emptyWorkbook(run)) !== null, 'something is left');
      return '';
    });
  }
  return results;
}

interface Literal extends TestedCell {
  value: CellScalar;
}

/** A spec's cells without formulas. */
function literalsOf(spec: WorkbookSpec | undefined): Literal[] {
  return cellsOf(spec).flatMap(({ formula, ...literal }) =>
    formula === undefined && literal.value !== null && literal.value !== '' ? [literal] : [],
  );
}

const formulasOf = (spec: WorkbookSpec | undefined): (Literal & { formula: string })[] =>
  cellsOf(spec).flatMap(({ formula, ...cell }) => (formula === undefined ? [] : [{ ...cell, formula }]));

const cellsOf = (spec: WorkbookSpec | undefined): (Literal & { formula?: string })[] =>
  (spec?.sheets ?? []).flatMap(({ name, rows }) =>
    rows.flatMap((row, y) =>
      row.flatMap((cell, x) =>
        cell
          ? [
              {
                sheet: name,
                cell: cellAddress(y, x),
                value: cell.value,
                ...(cell.formula === undefined ? {} : { formula: cell.formula }),
              },
            ]
          : [],
      ),
    ),
  );

const isEmpty = (value: CellScalar): boolean => value === null || value === '';

/** Excel has 15 digits of precision, and an empty result may be returned in either form. */
function isSameResult(now: CellScalar, expected: CellScalar): boolean {
  if (typeof now === 'number' && typeof expected === 'number')
    return Math.abs(now - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  return now === expected || (isEmpty(now) && isEmpty(expected));
}
