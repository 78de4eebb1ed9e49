import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { encrypted } from '../../src/cli/sample/hostileFiles';
import { cchc } from './commandLine';
import { drop, fact, rowsOf } from './consolidatePlace';
import { recalculate } from './libreoffice';
import { paneSuite } from './paneSuite';

declare const window: { longTasks: number[] };

const SEED = 20_241_214;
/**
 * A task with this much thread time is noticeable on any machine; wall time is not used because load stretches short
 * tasks.
 */
const FELT_MS = 200;

const pane = paneSuite();
const { button } = pane;
let folder: string;
/** Number of workbooks in the folder, including those of earlier periods. */
let count: number;

interface CliResult {
  received: { agency: string; file: string; late: boolean }[];
  missing: { agency: string }[];
  rejected: { file: string; reason: string; message: string }[];
  rows: number;
  targets: {
    code: string;
    numerator: number | null;
    denominator: number | null;
    reported: number;
    owed: number;
  }[];
  tasks: Record<string, number>;
  discrepancies: unknown[];
}

beforeAll(async () => {
  console.log(`seed ${SEED}`);
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-consolidate-'));
  cchc('sample', '--seed', String(SEED), '--agencies', '230', '--out', path.join(folder, 'so'));
  // Other email attachments: not a workbook, truncated, password-protected, not one of ours.
  fs.rmSync(path.join(folder, 'so/manifest.json'));
  const some = fs.readdirSync(path.join(folder, 'so')).sort();
  const first = fs.readFileSync(path.join(folder, 'so', some[0]!));
  fs.writeFileSync(path.join(folder, 'so/cut-off.xlsx'), first.subarray(0, first.length / 2));
  fs.writeFileSync(path.join(folder, 'so/letter.xlsx'), 'Kính gửi Sở Nội vụ');
  fs.writeFileSync(path.join(folder, 'so/password.xlsx'), encrypted());
  fs.mkdirSync(path.join(folder, 'so/huyen'));
  fs.copyFileSync(path.join(folder, 'so', some[1]!), path.join(folder, 'so/huyen', some[1]!));
  fs.writeFileSync(path.join(folder, 'so/huyen/cong-van.docx'), 'x');
  count = fs
    .readdirSync(path.join(folder, 'so'), { recursive: true })
    .filter((name) => String(name).endsWith('.xlsx')).length;
  expect(count).toBeGreaterThanOrEqual(234);
});

afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const result = () => pane.page.getByRole('heading', { name: 'Kết quả tổng hợp' });

async function open(options: Parameters<typeof pane.open>[0] = {}): Promise<void> {
  await pane.open({ query: '?place=tong-hop', ...options });
  await pane.page.getByText('Thả tệp hoặc thư mục vào đây').waitFor();
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of wall time, and of thread time. */
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** Starts monitoring the page's main thread. */
async function watchTasks(page: Page): Promise<() => Promise<{ felt: number[]; longest: number }>> {
  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const cdp: CDPSession = await pane.context.newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (event.name === 'thread_name' || (event.name.endsWith('RunTask') && (event.dur ?? 0) > 50_000))
        events.push(event);
  });
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  return async () => {
    const ended = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await ended;
    const observed = await page.evaluate(() => window.longTasks);
    const longest = Math.max(0, ...observed);
    // On a busy machine a task waits for a processor, which is not the page's fault.
    const mains = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid} ${tid}`),
    );
    expect(mains.size).toBeGreaterThan(0);
    const felt = events
      .filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid} ${tid}`))
      .filter(({ tdur = 0 }) => tdur / 1000 > FELT_MS)
      .map(({ tdur = 0 }) => tdur / 1000);
    console.log(`longest task ${Math.round(longest)} ms, load ${os.loadavg()[0]!.toFixed(1)}`);
    return { felt, longest };
  };
}

test('230 files dropped: stopped once, consolidated once, the page answers throughout; the saved workbook says what the command line says', async () => {
  await open();
  const { page } = pane;
  const tasks = await watchTasks(page);
  await drop(page, path.join(folder, 'so'));
  await page.getByText(new RegExp(`^\\d+/${count} tệp$`)).waitFor();
  await page.getByText(new RegExp(`^([1-9]|\\d\\d)/${count} tệp$`)).waitFor();
  expect(page.workers().length).toBeGreaterThanOrEqual(2);
  await button('Dừng').click();
  await page.getByText('Đã dừng theo yêu cầu. Không có gì bị thay đổi.').waitFor();
  expect(await result().count()).toBe(0);
  expect(page.workers()).toHaveLength(0);

  await drop(page, path.join(folder, 'so'));
  await result().waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), button('Lưu biểu tổng hợp').click()]);
  await page.getByText('Đã tải về CCHC2024_NAM_TINH_TONGHOP.xlsx.').waitFor();
  const { felt } = await tasks();
  expect(felt).toEqual([]);
  expect(download.suggestedFilename()).toBe('CCHC2024_NAM_TINH_TONGHOP.xlsx');

  const said = JSON.parse(
    cchc('consolidate', path.join(folder, 'so'), '--period', 'nam', '--json'),
  ) as CliResult;
  expect({
    received: await fact(page, 'Đã gửi'),
    missing: await fact(page, 'Chưa gửi'),
    late: await fact(page, 'Gửi chậm'),
    rejected: await fact(page, 'Tệp không nhận'),
    discrepancies: await fact(page, 'Sai lệch'),
  }).toEqual({
    received: said.received.length,
    missing: said.missing.length,
    late: said.received.filter(({ late }) => late).length,
    rejected: said.rejected.length,
    discrepancies: said.discrepancies.length,
  });
  await button(/^Tệp không nhận/).click();
  for (const [file, why] of [
    ['cut-off.xlsx', 'Tệp bị hỏng nên không đọc được.'],
    ['letter.xlsx', 'Đây là tệp văn bản hoặc CSV, không phải tệp Excel .xlsx.'],
    ['password.xlsx', 'Tệp có mật khẩu.'],
  ] as const) {
    const row = page.getByRole('listitem').filter({ hasText: `so/${file}` });
    for (let step = 0; (await row.count()) === 0 && step < 30; step += 1)
      await page.getByRole('list', { name: 'Tệp không nhận' }).evaluate((list) => list.scrollBy(0, 200));
    expect(await row.textContent()).toContain(why);
  }
  await page.getByText('Bỏ qua 1 tệp trong thư mục không phải bảng tính:').waitFor();

  const saved = path.join(folder, 'CCHC2024_NAM_TINH_TONGHOP.xlsx');
  await download.saveAs(saved);
  const [workbook] = await recalculate([saved]);
  const targets = rowsOf(workbook!, 'Chỉ tiêu toàn tỉnh', 'Mã');
  const numbers = (code: string) => {
    const row = targets.find((each) => each.get('Mã') === code)!;
    // A formula cannot leave its cell empty: no reports give an empty text there.
    return ['Tổng tử số', 'Tổng mẫu số', 'Đã báo cáo', 'Phải báo cáo'].map(
      (name) => row.get(name) || (row.get(name) === 0 ? 0 : null),
    );
  };
  expect(said.targets.length).toBeGreaterThan(30);
  expect(said.targets.map(({ code }) => [code, ...numbers(code)])).toEqual(
    said.targets.map(({ code, numerator, denominator, reported, owed }) => [
      code,
      numerator,
      denominator,
      reported,
      owed,
    ]),
  );
  const merged = rowsOf(workbook!, 'Nhiệm vụ tổng hợp', 'Mã').length;
  expect(merged + rowsOf(workbook!, 'Chỉ tiêu tổng hợp', 'Mã').length).toBe(said.rows);
  expect(
    rowsOf(workbook!, 'Tình hình gửi báo cáo', 'Mã cơ quan').filter((row) => row.get('Số dòng') !== null),
  ).toHaveLength(said.received.length);
  pane.expectQuiet();
});

test.each(['light', 'dark'] as const)(
  '%s: no axe violation while files are read, and when that was stopped',
  async (colorScheme) => {
    await open({ colorScheme });
    const { page } = pane;
    // The reader's script loads slowly: nothing is read meanwhile.
    let load = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (load = resolve));
    await pane.context.route('**/js/*.js', async (route) => {
      await stopped;
      await route.abort();
    });
    await drop(page, path.join(folder, 'so'));
    await page.getByText(`0/${count} tệp`, { exact: true }).waitFor();
    await pane.expectAccessible();
    await button('Dừng').click();
    await page.getByText('Đã dừng theo yêu cầu. Không có gì bị thay đổi.').waitFor();
    await pane.expectAccessible();
    load();
  },
);
