import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Returned } from '../../src/consolidation/returned';
import { createExcelHost } from '../../src/host/excel/excelHost';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { createKeeper } from '../../src/taskpane/consolidate/keeper';
import { openProvince } from '../../src/taskpane/consolidate/openProvince';
import { createReader } from '../../src/taskpane/consolidate/reader';
import { createConsolidateSession } from '../../src/taskpane/consolidate/session';
import { UNDECIDED } from '../../src/taskpane/consolidate/decisions';
import type { OpenedKeeper } from '../../src/taskpane/consolidate/startWorkers';
import { planOfFile } from '../../src/taskpane/plan/planOfFile';
import type { Programme } from '../../src/programmes/programme';
import { cchc } from '../unit/cli/cli';
import { ledStatuses } from '../unit/cli/ledStatuses';
import { twoTierAppendix } from '../unit/cli/twoTierAppendix';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { createOfficeHost, MAX_BYTES } from './officeHost';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-two-tier-excel-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]) => path.join(folder, ...parts);

/** The number in Bắc Ninh since 1/7/2025. */
const AGENCIES = 113;

/** The workers' own code, in this thread. */
function openKeeper(plan: Programme): OpenedKeeper {
  const keeper = createKeeper();
  keeper.usePlan(plan);
  return {
    methods: keeper as unknown as OpenedKeeper['methods'],
    gone: new Promise<never>(() => undefined),
    close: () => undefined,
    openReader() {
      const reader = createReader();
      reader.usePlan(plan);
      const postMessage = ({ id, returned }: { id: string; returned: Returned }) => keeper.hold(id, returned);
      reader.connect({ postMessage } as never);
      return {
        methods: reader as unknown as ReturnType<OpenedKeeper['openReader']>['methods'],
        close: () => undefined,
      };
    },
  };
}

test('Tổng hợp of 113 in Excel, by a plan imported from a document', async () => {
  fs.writeFileSync(at('phu-luc.docx'), twoTierAppendix());
  const plan = at('ke-hoach.xlsx');
  const frame = ['--plan', 'hai-cap-2026', '--year', '2026'];
  expect((await cchc('import', at('phu-luc.docx'), ...frame, '--out', plan)).code).toBe(0);
  const sample = ['sample', '--seed', '11', '--agencies', String(AGENCIES), '--defects', 'none'];
  expect((await cchc(...sample, '--plan', plan, '--period', 'nam', '--out', at('filled'))).code).toBe(0);
  const filled = fs.readdirSync(at('filled')).filter((name) => name.endsWith('.xlsx'));
  expect(filled).toHaveLength(AGENCIES);

  const programme = (await planOfFile(fs.readFileSync(plan)))!;
  let results: ReturnType<typeof resultsOf> | null = null;
  const office = createOfficeHost({ apiSet: '1.9', evaluate: (sheet, cell) => results?.(sheet, cell) });
  loadInNode(office);
  const host = createExcelHost();
  const session = createConsolidateSession(
    {
      readers: 1,
      openKeeper: () => openKeeper(programme),
      loadOutcome: () => Promise.resolve(),
      handPapers: () => undefined,
      today: () => '2026-12-16',
      recallDecided: () => UNDECIDED,
      rememberDecided: () => undefined,
      excel: {
        hasAgencyWorkbook: () => Promise.resolve(false),
        read: async () => openProvince(await host.read()),
        write: (spec, options) => {
          results = resultsOf(spec);
          return host.write(spec, options);
        },
      },
    },
    programme,
  );
  await session.add(
    filled.map((name) => ({
      path: name,
      file: new File([fs.readFileSync(at('filled', name))], name, { lastModified: Date.UTC(2026, 11, 16) }),
    })),
  );
  const { view, failure, period } = session.getState();
  expect([failure, period?.id]).toEqual([null, 'nam']);
  expect(view!.rejected).toEqual([]);
  expect(view!.register.filter(({ received }) => received)).toHaveLength(AGENCIES);

  await session.save(false);
  expect(session.getState()).toMatchObject({ failure: null, exists: null, saved: { fileName: null } });
  expect(Math.max(...office.requests.map(({ bytes }) => bytes))).toBeLessThan(MAX_BYTES);

  // Compares the contents of Excel, counted cell by cell, with those of the files.
  const expected = new Map<string, number>();
  for (const name of filled)
    ledStatuses((await readXlsx(fs.readFileSync(at('filled', name)))).sheets, expected);
  expect(expected.get('Hoàn thành')).toBeGreaterThan(AGENCIES);
  const written = new Map<string, number>();
  const open = await host.read();
  ledStatuses(open.sheets, written);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(expected));
  // The next run must be able to compare with it.
  expect(openProvince(open)?.run.notes).toEqual([]);
});
