import { consolidate } from '../../../../src/consolidation/consolidate';
import type { PreviousRun } from '../../../../src/consolidation/previousRun';
import type { Returned } from '../../../../src/consolidation/returned';
import { buildProvinceWorkbook } from '../../../../src/consolidation/sheets/provinceWorkbook';
import { provinceFigures } from '../../../../src/figures/provinceFigures';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import type { WriteOptions } from '../../../../src/host/shared/host';
import { HostError } from '../../../../src/host/shared/hostError';
import { knownPeriod, periodsOf } from '../../../../src/period/reportingPeriod';
import type { ChosenBefore } from '../../../../src/taskpane/consolidate/chosenBefore';
import { createKeeper } from '../../../../src/taskpane/consolidate/keeper';
import { UNDECIDED, type Decided } from '../../../../src/taskpane/consolidate/decisions';
import type { OpenedKeeper } from '../../../../src/taskpane/consolidate/startWorkers';
import { mostFrequentPeriod } from '../../../../src/taskpane/consolidate/frequentPeriod';
import { createConsolidateSession } from '../../../../src/taskpane/consolidate/session';
import type {
  ConsolidateServices,
  GivenWork,
  OpenProvinceWorkbook,
} from '../../../../src/taskpane/consolidate/sessionState';
import { PaneError } from '../../../../src/taskpane/failure/paneError';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import type { WorkbookSpec } from '../../../../src/workbook/spec';
import { book, sealedOn } from '../../consolidation/books';
import type { Programme } from '../../../../src/programmes/programme';
import { BAC_GIANG } from '../../../programmes';
import { agencyByName, agencyNamed } from '../../../../src/agency/agencyByName';
import type { ConsolidationView } from '../../../../src/taskpane/consolidate/view';

const PERIODS = periodsOf(BAC_GIANG);

const q1 = { identity: { period: 'q1' } };
const BOOKS: Record<string, Returned> = {
  'snv.xlsx': book('Sở Nội vụ', { file: 'snv.xlsx', ...sealedOn('2024-12-18') }),
  'snv-moi.xlsx': book('Sở Nội vụ', {
    file: 'snv-moi.xlsx',
    ...sealedOn('2024-12-19'),
    tasks: { 'I.1.1.HD1': { status: 'Hoàn thành' } },
  }),
  'snv-cu.xlsx': book('Sở Nội vụ', { file: 'snv-cu.xlsx', ...sealedOn('2024-12-17') }),
  'stp.xlsx': book('Sở Tư pháp', { file: 'stp.xlsx' }),
  'stp-q1.xlsx': book('Sở Tư pháp', { file: 'stp-q1.xlsx', ...q1 }),
  'syt-q1.xlsx': book('Sở Y tế', { file: 'syt-q1.xlsx', ...q1 }),
  'mat.xlsx': { ...book('Sở Y tế', { file: 'mat.xlsx' }), guessed: true },
  'hong.xlsx': { kind: 'unread', file: 'hong.xlsx', reason: 'host.damaged', values: {} },
};

interface Setting {
  onRead?: (path: string) => unknown;
  excel?: ConsolidateServices['excel'];
  /** What survives the page. */
  decided?: Map<string, Decided>;
  keep?: ConsolidateServices['keep'];
  /** What a file carries, by its name. */
  carried?: (name: string) => Promise<Programme | 'chosen' | null>;
  usePlan?: ConsolidateServices['usePlan'];
}

/** The real keeper, in the same thread; what is "read" is in BOOKS. */
function start({ onRead, excel, decided = new Map(), keep, carried, usePlan }: Setting = {}) {
  const read: string[] = [];
  const delivered: string[] = [];
  let closed = 0;
  let opened = 0;
  let lose: (error: Error) => void = () => undefined;
  const openKeeper = (): OpenedKeeper => {
    const keeper = createKeeper();
    opened += 1;
    const gone = new Promise<never>((_resolve, reject) => {
      lose = reject;
    });
    gone.catch(() => undefined);
    return {
      methods: keeper as unknown as OpenedKeeper['methods'],
      gone,
      openReader: () => ({
        methods: {
          lookAtOwn: async () => null,
          planOf: async (file) => (await carried?.(file.name)) ?? null,
          readOwn: async () => ({ planId: null, period: null }),
          async readAs(id, path, _file, agency) {
            read.push(`${path} → ${agency.name}`);
            const returned = { ...book(agency.name, { file: path }), agency };
            keeper.hold(id, returned);
            return { planId: returned.identity.planId, period: returned.identity.period };
          },
          async read(id, path) {
            read.push(path);
            await onRead?.(path);
            const name = path.replace(/ \(\d\)$/, '');
            const returned = { ...BOOKS[name]!, file: path };
            keeper.hold(id, returned);
            return returned.kind === 'read'
              ? { planId: returned.identity.planId, period: returned.identity.period }
              : { planId: null, period: null };
          },
        },
        close: () => undefined,
      }),
      close() {
        closed += 1;
      },
    };
  };
  const session = createConsolidateSession(
    {
      readers: 1,
      openKeeper,
      loadOutcome: () => Promise.resolve(),
      handPapers: () => undefined,
      today: () => '2024-12-24',
      recallDecided: (period) => decided.get(period) ?? UNDECIDED,
      rememberDecided: (period, now) => void decided.set(period, now),
      ...(keep ? { keep } : {}),
      ...(usePlan ? { usePlan } : {}),
      ...(excel ? { excel } : { deliver: (name: string) => delivered.push(name) }),
    },
    BAC_GIANG,
  );
  const add = (...paths: string[]) =>
    session.add(paths.map((path) => ({ path, file: new File([path], path, { lastModified: 1 }) })));
  return {
    session,
    add,
    read,
    delivered,
    closed: () => closed,
    opened: () => opened,
    lose: (error: Error) => lose(error),
  };
}

describe('the plan that the first files carry', () => {
  const other = { ...BAC_GIANG, plan: { ...BAC_GIANG.plan, id: 'khac-2026' } };
  const start2026 = (carried: Record<string, Programme | 'chosen' | null>) => {
    const used: [string, string[]][] = [];
    const asked: string[] = [];
    const started = start({
      carried: async (name) => {
        asked.push(name);
        return carried[name] ?? null;
      },
      usePlan: ({ plan }, { files }) => used.push([plan.id, files.map(({ path }) => path)]),
    });
    return { ...started, used, asked };
  };

  test('is used instead of the chosen one, before anything is read by it', async () => {
    const { add, session, read, used, closed } = start2026({ 'stp.xlsx': other });
    await add('hong.xlsx', 'stp.xlsx', 'snv.xlsx');
    expect(used).toEqual([['khac-2026', ['hong.xlsx', 'stp.xlsx', 'snv.xlsx']]]);
    expect([read, session.getState().files, session.getState().work, closed()]).toEqual([[], 0, null, 1]);
  });

  test('changes nothing where one of the first five has the chosen one, or none has any', async () => {
    const first = start2026({ 'snv.xlsx': 'chosen', 'stp.xlsx': other });
    await first.add('hong.xlsx', 'stp.xlsx', 'snv.xlsx');
    expect([first.used, first.asked, first.read.length]).toEqual([
      [],
      ['hong.xlsx', 'stp.xlsx', 'snv.xlsx'],
      3,
    ]);
    const late = start2026({ 'stp.xlsx': other });
    await late.add('hong.xlsx', 'mat.xlsx', 'snv.xlsx', 'snv-moi.xlsx', 'snv-cu.xlsx', 'stp.xlsx');
    expect([late.used, late.asked.length, late.read.length]).toEqual([[], 5, 6]);
  });

  test('is given everything that was dropped, unreadable files too', async () => {
    const lots: unknown[] = [];
    const { session } = start({ carried: async () => other, usePlan: (_plan, lot) => lots.push(lot) });
    const files = [{ path: 'stp.xlsx', file: new File(['x'], 'stp.xlsx') }];
    await session.add(files, ['a.pdf'], ['mat/b.xlsx']);
    expect(lots).toEqual([{ files, skipped: ['a.pdf'], unreadable: ['mat/b.xlsx'] }]);
  });

  test('is given what was chosen before, the earlier workbooks of another plan too', async () => {
    const chosen: ChosenBefore[] = [];
    const { session, add } = start({
      carried: async () => other,
      usePlan: (_plan, _lot, before) => chosen.push(before),
    });
    await session.setPeriod(knownPeriod(BAC_GIANG, 'q1'));
    await session.setDate('2024-03-10');
    const earlier = new File(['x'], 'lan-truoc.xlsx');
    await session.addPrevious([earlier]);
    expect(session.getState().previous[0]!.failure).not.toBeNull();
    await add('stp.xlsx');
    expect(chosen).toEqual([
      {
        period: expect.objectContaining({ id: 'q1' }) as unknown,
        date: '2024-03-10',
        sendBy: null,
        previous: [earlier],
      },
    ]);
  });

  test('starts no worker for earlier workbooks that were still to be read', async () => {
    const { session, opened, closed } = start();
    const adding = session.addPrevious(['a.xlsx', 'b.xlsx'].map((name) => new File(['x'], name)));
    session.end();
    await adding;
    expect([opened(), closed()]).toEqual([1, 1]);
  });

  test('is not asked for when files are already held', async () => {
    const { add, used, asked } = start2026({ 'snv.xlsx': 'chosen', 'stp.xlsx': other });
    await add('snv.xlsx');
    await add('stp.xlsx');
    expect([used, asked]).toEqual([[], ['snv.xlsx']]);
  });
});

describe('what was chosen under another plan', () => {
  const q1In = (year: number) => knownPeriod({ ...BAC_GIANG, plan: { year } }, 'q1');
  const before = { period: q1In(2024), date: null, sendBy: null, previous: [] };

  test('the period is kept, whatever most workbooks have; so are its days', async () => {
    const { session, add } = start();
    await session.takeOver({ ...before, date: '2024-03-10', sendBy: '2024-03-15' });
    await add('snv.xlsx', 'stp.xlsx', 'stp-q1.xlsx');
    expect(session.getState()).toMatchObject({
      period: { id: 'q1' },
      date: '2024-03-10',
      sendBy: '2024-03-15',
      dropped: { period: null, daysOf: null },
    });
    expect(session.getState().view?.period.id).toBe('q1');
  });

  test('days of another year are dropped and reported, the period of that id is kept', async () => {
    const { session } = start();
    await session.takeOver({ ...before, period: q1In(2026), date: '2026-03-10' });
    const { period, date, dropped } = session.getState();
    expect([period?.name, date]).toEqual(['Quý I năm 2024', null]);
    expect(dropped).toEqual({ period: null, daysOf: period });
    await session.takeOver({ ...before, period: q1In(2026) });
    expect(session.getState().dropped).toEqual({ period: null, daysOf: null });
  });

  test('a period that the plan does not have is reported, and left to the files', async () => {
    const { session, add } = start();
    const period = { ...q1In(2026), id: '9t' };
    await session.takeOver({ ...before, period, date: '2026-03-10' });
    await add('stp-q1.xlsx');
    expect(session.getState()).toMatchObject({ period: { id: 'q1' }, date: null, dropped: { period } });
    // The period is no longer left to the files.
    await session.setPeriod(q1In(2024));
    expect(session.getState().dropped).toEqual({ period: null, daysOf: null });
  });

  test('its days are used, not decided: what was decided for that period stays remembered', async () => {
    const decided = new Map<string, Decided>();
    const earlier = start({ decided });
    await earlier.session.setPeriod(q1In(2024));
    await earlier.session.setDate('2024-03-05');
    const remembered = [...decided];
    await start({ decided }).session.takeOver({ ...before, date: '2024-03-10' });
    expect([...decided]).toEqual(remembered);
    expect(remembered).toHaveLength(1);
  });

  test('an earlier workbook of this plan counts; another is named with its reason', async () => {
    const of = async (programme: Programme, name: string) => {
      const made = consolidate({
        programme,
        period: knownPeriod(programme, 'nam'),
        sendBy: null,
        today: '2024-12-24',
        reportingDate: 45640,
        returned: [],
        alsoOwing: [],
        choices: {},
        previous: [],
      });
      const spec = buildProvinceWorkbook(made, '2024-12-24', provinceFigures(made));
      return new File([(await writeXlsx(spec)) as BlobPart], name);
    };
    const other = { ...BAC_GIANG, plan: { ...BAC_GIANG.plan, id: 'khac-2026' } };
    const next = start();
    await next.session.takeOver({
      ...before,
      period: null,
      previous: [await of(BAC_GIANG, 'cung.xlsx'), await of(other, 'khac.xlsx')],
    });
    await next.add('snv.xlsx');
    expect(next.session.getState().previous).toMatchObject([
      { name: 'cung.xlsx', facts: { period: 'nam' }, failure: null },
      { name: 'khac.xlsx', facts: null, failure: { key: 'error.previousOtherPlan' } },
    ]);
  });
});

test('the period is the one that most workbooks have; bad files do not stop the others', async () => {
  const { session, add } = start();
  await add('snv.xlsx', 'hong.xlsx', 'stp-q1.xlsx', 'syt-q1.xlsx');
  const { period, view, work, files, failure } = session.getState();
  expect({ period: period?.id, work, files, failure }).toEqual({
    period: 'q1',
    work: null,
    files: 4,
    failure: null,
  });
  expect(view?.rejected.map(({ file, reason }) => [file, reason])).toEqual([
    ['hong.xlsx', 'host.damaged'],
    ['snv.xlsx', 'other-period'],
  ]);
});

test('of as many workbooks the period that ends later; without any the year', () => {
  const facts = (...periods: string[]) => periods.map((period) => ({ planId: BAC_GIANG.plan.id, period }));
  expect(mostFrequentPeriod(facts('q1', '6t'), BAC_GIANG.plan.id, PERIODS)?.id).toBe('6t');
  expect(mostFrequentPeriod(facts('q1', 'q1', 'nam'), BAC_GIANG.plan.id, PERIODS)?.id).toBe('q1');
  expect(mostFrequentPeriod([], BAC_GIANG.plan.id, PERIODS)?.id).toBe('nam');
  expect(mostFrequentPeriod([{ planId: 'other', period: 'q1' }], BAC_GIANG.plan.id, PERIODS)?.id).toBe('nam');
});

test('another period, another date: consolidated again without reading again', async () => {
  const { session, add, read } = start();
  await add('snv.xlsx', 'stp-q1.xlsx', 'syt-q1.xlsx');
  await session.setPeriod(knownPeriod(BAC_GIANG, 'nam'));
  expect(session.getState().view?.rejected.map(({ file }) => file)).toEqual(['stp-q1.xlsx', 'syt-q1.xlsx']);
  expect(session.getState().view?.reportingDate).toBe(45640); // 14/12/2024
  await session.setDate('2024-12-31');
  expect(session.getState().view?.reportingDate).toBe(45657);
  expect(read).toHaveLength(3);
  // Manual choices are kept when more files are added.
  await add('hong.xlsx');
  expect(session.getState().period?.id).toBe('nam');
});

test('papers are of what is shown, by the name of its year and period', async () => {
  const { session, add } = start();
  expect(await session.papers('report')).toBeNull();
  await add('snv.xlsx');
  const made = await session.papers('report');
  expect(made?.fileName).toBe('CCHC2024_NAM_BAOCAO.docx');
  expect(made?.bytes.length).toBeGreaterThan(1000);
  expect((await session.papers('letters'))?.fileName).toBe('CCHC2024_NAM_CONGVAN.zip');
});

test('which file counts: asked, chosen, taken back', async () => {
  const { session, add, read } = start();
  await add('snv.xlsx', 'snv-moi.xlsx');
  const received = () =>
    session.getState().view?.register.find(({ agency }) => agency.id === 'SNV')?.received?.file ?? null;
  const [question] = session.getState().view!.questions;
  expect(question).toMatchObject({ kinds: ['several-files'], chosen: 'snv-moi.xlsx', answered: false });
  expect(question!.candidates.map(({ file, filledRows }) => [file, filledRows])).toEqual([
    ['snv-moi.xlsx', 1],
    ['snv.xlsx', 0],
  ]);
  await session.choose('SNV', 'snv.xlsx');
  expect(received()).toBe('snv.xlsx');
  expect(session.getState().view!.questions[0]).toMatchObject({ chosen: 'snv.xlsx', answered: true });
  await session.choose('SNV', null);
  expect(received()).toBeNull();
  await session.choose('SNV', undefined);
  expect(received()).toBe('snv-moi.xlsx');
  expect(session.getState().view!.questions[0]).toMatchObject({ answered: false });
  expect(read).toHaveLength(2);
});

test('who owes besides the catalogue: counted at once, and still after everything is cleared', async () => {
  const { session, add, read } = start();
  const missing = () =>
    session
      .getState()
      .view?.register.filter(({ owes, received }) => owes && !received)
      .map(({ agency }) => agency.name)
      .filter((name) => /^UBND xã/.test(name));
  await add('snv.xlsx');
  expect(missing()).toEqual([]);
  await session.setAlsoOwing([
    agencyByName('UBND xã Tân Mỹ', BAC_GIANG.catalogue)!,
    agencyByName('UBND xã Song Khê', BAC_GIANG.catalogue)!,
  ]);
  expect(missing()).toEqual(['UBND xã Tân Mỹ', 'UBND xã Song Khê']);
  session.clear();
  await add('snv.xlsx');
  expect(missing()).toEqual(['UBND xã Tân Mỹ', 'UBND xã Song Khê']);
  await session.setAlsoOwing([]);
  expect(missing()).toEqual([]);
  expect(read).toHaveLength(2);
});

test('the same file is not read twice; another one of the same name is', async () => {
  const { session, add, read } = start();
  await add('snv.xlsx');
  await add('snv.xlsx', 'stp.xlsx');
  expect(session.getState()).toMatchObject({ files: 2, repeated: 1 });
  await session.add([{ path: 'snv.xlsx', file: new File(['mended'], 'snv.xlsx', { lastModified: 2 }) }]);
  expect(read).toEqual(['snv.xlsx', 'stp.xlsx', 'snv.xlsx (2)']);
  expect(session.getState()).toMatchObject({ files: 3, repeated: 0 });
});

test('stopped while reading: nothing of that batch is kept, earlier files are', async () => {
  let stop = () => undefined as void;
  const { session, add, closed } = start({ onRead: (path) => (path === 'stp.xlsx' ? stop() : undefined) });
  stop = () => session.cancel();
  await add('stp.xlsx', 'snv.xlsx');
  expect(session.getState()).toMatchObject({
    files: 0,
    view: null,
    work: null,
    failure: { cancelled: true },
  });
  expect(closed()).toBe(1);

  stop = () => undefined;
  await add('snv.xlsx');
  stop = () => session.cancel();
  await add('stp.xlsx');
  expect(session.getState()).toMatchObject({ files: 1, work: null, failure: { cancelled: true } });
  expect(session.getState().view?.files).toBe(1);
  // It can be given again.
  stop = () => undefined;
  await add('stp.xlsx');
  expect(session.getState()).toMatchObject({ files: 2, failure: null });
});

test('saved as a file under the province’s name', async () => {
  const { session, add, delivered } = start();
  await add('snv.xlsx', 'stp.xlsx');
  await session.save(false);
  expect(delivered).toEqual(['CCHC2024_NAM_TINH_TONGHOP.xlsx']);
  expect(session.getState().saved).toMatchObject({ fileName: 'CCHC2024_NAM_TINH_TONGHOP.xlsx' });
  // Later choices are not in the saved file.
  await session.choose('SNV', null);
  expect(session.getState().saved).toBeNull();
});

describe('decided before', () => {
  test('the same files: the same file and date count; this is shown, and can be withdrawn', async () => {
    const decided = new Map<string, Decided>();
    const before = start({ decided });
    await before.add('snv.xlsx', 'snv-moi.xlsx');
    await before.session.choose('SNV', 'snv.xlsx');
    await before.session.setDate('2024-12-20');

    const { session, add } = start({ decided });
    await add('snv-moi.xlsx', 'snv.xlsx', 'stp.xlsx');
    const takenOf = () =>
      session.getState().view?.register.find(({ agency }) => agency.id === 'SNV')?.received?.file;
    expect(session.getState()).toMatchObject({
      choices: { SNV: 'snv.xlsx' },
      adopted: 1,
      date: '2024-12-20',
    });
    expect(takenOf()).toBe('snv.xlsx');
    await session.choose('SNV', undefined);
    expect(session.getState()).toMatchObject({ choices: {}, adopted: 0 });
    expect(takenOf()).toBe('snv-moi.xlsx');
    const after = start({ decided });
    await after.add('snv.xlsx', 'snv-moi.xlsx');
    expect(after.session.getState().choices).toEqual({});
  });

  test('none counts stays none; an agency that sent nothing this time keeps its answer', async () => {
    const decided = new Map<string, Decided>();
    const before = start({ decided });
    await before.add('snv.xlsx', 'snv-moi.xlsx');
    await before.session.choose('SNV', null);
    const other = start({ decided });
    await other.add('stp.xlsx');
    await other.session.setDate('2024-12-21');
    const { session, add } = start({ decided });
    await add('snv.xlsx', 'snv-moi.xlsx');
    expect(session.getState().choices).toEqual({ SNV: null });
  });

  test('stopped while they were being taken over: none is left for other files', async () => {
    const decided = new Map<string, Decided>();
    const before = start({ decided });
    await before.add('snv.xlsx', 'snv-moi.xlsx');
    await before.session.choose('SNV', 'snv.xlsx');
    const { session, add } = start({ decided });
    session.subscribe(() => {
      const { adopted, cancelling } = session.getState();
      if (adopted > 0 && !cancelling) session.cancel();
    });
    await add('snv.xlsx', 'snv-moi.xlsx');
    expect(session.getState()).toMatchObject({ files: 0, choices: {}, adopted: 0 });
    expect(session.getState().failure?.cancelled).toBe(true);
  });

  test.each([
    ['one more file', ['snv.xlsx', 'snv-moi.xlsx', 'snv-cu.xlsx'], 1],
    ['sent anew under the same names', ['snv.xlsx', 'snv-moi.xlsx'], 2],
  ])('%s: asked anew', async (_what, paths, lastModified) => {
    const decided = new Map<string, Decided>();
    const before = start({ decided });
    await before.add('snv.xlsx', 'snv-moi.xlsx');
    await before.session.choose('SNV', 'snv.xlsx');
    const { session } = start({ decided });
    await session.add(paths.map((path) => ({ path, file: new File([path], path, { lastModified }) })));
    expect(session.getState()).toMatchObject({ choices: {}, adopted: 0, failure: null });
    expect(session.getState().view!.questions).toHaveLength(1);
  });
});

describe('in Excel', () => {
  const run: PreviousRun = {
    planId: BAC_GIANG.plan.id,
    period: 'nam',
    sendBy: null,
    arrivals: {},
    notes: [{ place: 'register', key: 'SNV', text: 'Đã gọi điện' }],
    received: [{ agencyId: 'STP', agencyName: 'Sở Tư pháp', file: 'stp.xlsx' }],
    tasks: [],
    targets: [],
    corrections: [],
  };
  const asRead = {
    sheets: [
      { name: 'Tổng hợp', visibility: 'visible' },
      { name: 'Tình hình gửi báo cáo', visibility: 'visible' },
      { name: '_cchc', visibility: 'veryHidden' },
    ],
    names: [],
    properties: {},
    application: null,
    hasExternalLinks: false,
  } as unknown as WorkbookSnapshot;
  function inExcel(own: Omit<OpenProvinceWorkbook, 'asRead'> | null) {
    const open = own && { ...own, asRead };
    const written: { spec: WorkbookSpec; options: WriteOptions }[] = [];
    const excel = {
      hasAgencyWorkbook: jest.fn(async () => false),
      read: jest.fn(async () => open),
      write: jest.fn(async (spec: WorkbookSpec, options: WriteOptions) => {
        written.push({ spec, options });
        return { sheets: spec.sheets.map(({ name }) => name), limitations: [] };
      }),
    };
    return { ...start({ excel }), written, excel };
  }

  test('an empty workbook is written at once, with every row', async () => {
    const { session, add, written } = inExcel(null);
    await add('snv.xlsx');
    await session.save(false);
    expect(written).toHaveLength(1);
    expect(written[0]!.options.replaceSheets).toBeUndefined();
    const merged = written[0]!.spec.sheets.find(({ name }) => name === 'Nhiệm vụ tổng hợp')!;
    // Three rows above the agency's first.
    expect(merged.rows.length).toBeGreaterThan(3 + 40);
    expect(session.getState().saved?.sheets).toContain('Tình hình gửi báo cáo');
  });

  test('an earlier consolidation is replaced after asking; notes are kept, changes listed', async () => {
    const { session, add, written } = inExcel({
      run,
      sheets: ['Tổng hợp', 'Tình hình gửi báo cáo', '_cchc'],
    });
    await add('snv.xlsx');
    expect(session.getState().view?.changes.map(({ kind, agencyId }) => [kind, agencyId])).toEqual(
      expect.arrayContaining([
        ['received', 'SNV'],
        ['gone', 'STP'],
      ]),
    );
    await session.save(false);
    expect(session.getState().exists).toEqual({
      sheets: ['Tổng hợp', 'Tình hình gửi báo cáo'],
      notes: 1,
      otherEdit: null,
    });
    expect(written).toHaveLength(0);
    await session.save(true);
    expect(written[0]!.options.replaceSheets).toEqual(['Tổng hợp', 'Tình hình gửi báo cáo', '_cchc']);
    // What Sở Nội vụ types into them meanwhile is not overwritten unseen.
    expect(written[0]!.options.asRead).toBe(asRead);
    expect(JSON.stringify(written[0]!.spec)).toContain('Đã gọi điện');
    expect(session.getState()).toMatchObject({ exists: null, failure: null });
  });

  test.each([
    ['was closed', async () => null],
    [
      'can no longer be read',
      async () => {
        throw new HostError('editing');
      },
    ],
  ])('an earlier consolidation whose workbook %s is not compared with', async (_what, readAgain) => {
    const { session, add, excel } = inExcel({ run, sheets: ['Tổng hợp', 'Tình hình gửi báo cáo', '_cchc'] });
    await add('snv.xlsx');
    expect(session.getState().view?.changes).not.toEqual([]);
    excel.read.mockImplementation(readAgain);
    await add('stp.xlsx');
    expect(session.getState().view?.changes).toEqual([]);
    // Nor after another choice, which does not read the workbook.
    await session.choose('SNV', null);
    expect(session.getState().view?.changes).toEqual([]);
  });

  test('an open agency workbook is reported before anything is read, and for as long as it is open', async () => {
    const { session, add, excel } = inExcel(null);
    excel.hasAgencyWorkbook.mockResolvedValue(true);
    await session.look();
    expect(session.getState().obstacle?.key).toBe('consolidate.obstacle.agency');
    // Choosing a period says nothing about the workbook.
    await session.setPeriod(knownPeriod(BAC_GIANG, 'nam'));
    expect(session.getState().obstacle?.key).toBe('consolidate.obstacle.agency');
    session.clear();
    expect(session.getState().obstacle?.key).toBe('consolidate.obstacle.agency');
    excel.read.mockRejectedValue(new PaneError('agencyWorkbook', { agency: 'Sở Y tế' }));
    await add('snv.xlsx');
    expect(session.getState()).toMatchObject({
      obstacle: { key: 'error.agencyWorkbook', values: { agency: 'Sở Y tế' } },
      failure: null,
      files: 1,
    });
    excel.read.mockResolvedValue(null);
    await add('stp.xlsx');
    expect(session.getState().obstacle).toBeNull();
  });

  test('a consolidation of another period stays as it is', async () => {
    const { session, add, written } = inExcel({ run: { ...run, period: 'q1' }, sheets: ['Tổng hợp'] });
    await add('snv.xlsx');
    expect(session.getState().obstacle?.key).toBe('error.otherProvincePeriod');
    await session.setPeriod(knownPeriod(BAC_GIANG, 'q1'));
    expect(session.getState().obstacle).toBeNull();
    await session.setPeriod(knownPeriod(BAC_GIANG, 'nam'));
    await session.save(true);
    expect(written).toHaveLength(0);
    expect(session.getState().failure).toMatchObject({
      key: 'error.otherProvincePeriod',
      values: { period: { vi: 'Quý I năm 2024', en: 'First quarter of 2024' } },
    });
  });

  test('a clash is reported, and saving works afterwards', async () => {
    const { session, add, excel, written } = inExcel(null);
    await add('snv.xlsx');
    excel.write.mockRejectedValueOnce(new HostError('sheetExists', { name: 'Tình hình gửi báo cáo' }));
    await session.save(false);
    expect(session.getState()).toMatchObject({
      work: null,
      failure: { key: 'host.sheetExists', values: { name: 'Tình hình gửi báo cáo' } },
    });
    await session.save(false);
    expect(written).toHaveLength(1);
  });
});

test('the worker that holds everything ends while files are read: reported, and another takes them when they come again', async () => {
  let deaths = 1;
  const { session, add, opened, lose } = start({
    onRead: async (path) => {
      if (path !== 'stp.xlsx' || deaths === 0) return;
      deaths -= 1;
      lose(new Error('out of memory'));
      await new Promise(() => undefined);
    },
  });
  await add('snv.xlsx', 'stp.xlsx');
  expect(session.getState()).toMatchObject({ failure: { key: 'error.keeperGone' }, files: 0, work: null });
  await add('snv.xlsx', 'stp.xlsx');
  expect(session.getState()).toMatchObject({ failure: null, files: 2, view: { period: { id: 'nam' } } });
  expect(opened()).toBe(2);
});

test('input is kept with the chosen period and earlier workbooks, and released once saved or cleared', async () => {
  const kept: (GivenWork | null)[] = [];
  const { session, add } = start({ keep: (work) => kept.push(work) });
  await add('snv.xlsx', 'stp.xlsx');
  const last = () => {
    const work = kept.at(-1);
    return work && { ...work, files: work.files.map(({ path, file }) => [path, file.name]) };
  };
  const files = [
    ['snv.xlsx', 'snv.xlsx'],
    ['stp.xlsx', 'stp.xlsx'],
  ];
  expect(last()).toEqual({ files, previous: [], periodId: null });
  await session.setPeriod(knownPeriod(BAC_GIANG, 'nam'));
  expect(last()).toEqual({ files, previous: [], periodId: 'nam' });
  await session.save(false);
  expect(last()).toBeNull();
  await add('hong.xlsx');
  expect(last()?.files).toHaveLength(3);
  session.clear();
  expect(last()).toBeNull();
});

test('a cancelled batch is not kept, earlier files are', async () => {
  const kept: (GivenWork | null)[] = [];
  let stop = (): void => undefined;
  const { session, add } = start({
    keep: (work) => kept.push(work),
    onRead: (path) => path.startsWith('stp') && stop(),
  });
  await add('snv.xlsx');
  stop = () => session.cancel();
  await add('stp.xlsx');
  expect(kept.at(-1)?.files.map(({ path }) => path)).toEqual(['snv.xlsx']);
});

describe('a file that has lost its identity', () => {
  const HEALTH = agencyNamed('Sở Y tế', BAC_GIANG.catalogue)!;
  const LAW = agencyNamed('Sở Tư pháp', BAC_GIANG.catalogue)!;
  const receivedOf = ({ view }: { view: ConsolidationView | null }, { id }: { id: string }) =>
    view?.register.find(({ agency }) => agency.id === id)?.received?.file ?? null;

  test('is given to another agency than the guessed one, and is its own in the next run', async () => {
    const decided = new Map<string, Decided>();
    const { session, add } = start({ decided });
    await add('mat.xlsx', 'snv.xlsx');
    const [question] = session.getState().view!.questions;
    expect(question).toMatchObject({
      agency: { id: HEALTH.id },
      kinds: ['identity-guessed'],
      candidates: [{ file: 'mat.xlsx', guessed: true }],
    });
    expect(receivedOf(session.getState(), HEALTH)).toBeNull();

    await session.giveTo('mat.xlsx', LAW);
    expect(session.getState()).toMatchObject({ failure: null, work: null, view: { questions: [] } });
    expect([LAW, HEALTH].map((agency) => receivedOf(session.getState(), agency))).toEqual(['mat.xlsx', null]);

    const next = start({ decided });
    await next.add('mat.xlsx', 'snv.xlsx');
    expect(next.read).toEqual(['mat.xlsx', 'snv.xlsx', 'mat.xlsx → Sở Tư pháp']);
    expect(receivedOf(next.session.getState(), LAW)).toBe('mat.xlsx');
    // Deciding something else forgets nothing of it.
    await next.session.choose(LAW.id, null);
    expect(decided.get([...decided.keys()][0]!)!.given).toMatchObject([{ agency: 'Sở Tư pháp' }]);
  });

  test('of another day is another file: it is asked about', async () => {
    const decided = new Map<string, Decided>();
    const { session, add } = start({ decided });
    await add('mat.xlsx');
    await session.giveTo('mat.xlsx', LAW);
    const next = start({ decided });
    const changed = new File(['other'], 'mat.xlsx', { lastModified: 2 });
    await next.session.add([{ path: 'mat.xlsx', file: changed }]);
    expect(next.session.getState().view!.questions).toHaveLength(1);
  });
});
