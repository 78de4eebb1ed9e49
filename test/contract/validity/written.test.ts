import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { agencyNamed } from '../../../src/agency/agencyByName';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { createFileHost, type FileHost } from '../../../src/host/file/fileHost';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { sha256 } from '../../../src/host/shared/sha256';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { findingsSheet } from '../../../src/validation/report/findingsSheet';
import { sealChanges } from '../../../src/validation/seal/seal';
import { listWorkbook } from '../../../src/report/lists/listFile';
import { provinceList } from '../../../src/report/lists/provinceLists';
import { orderOf, placeOf } from '../../../src/taskpane/check/own/ownColumns';
import { AS_FOUND } from '../../../src/taskpane/check/own/ownReading';
import { trackersOf } from '../../../src/taskpane/check/own/trackersOf';
import { planWorkbook } from '../../../src/workbook/plan/planWorkbook';
import { MARK_KINDS } from '../../../src/workbook/mark';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { BAC_GIANG, SONG_BIEN } from '../../programmes';
import { book, brought, day } from '../../unit/consolidation/books';
import { prefixed, strict, styleLess } from '../../unit/host-file/dialects';
import { smallTracker } from '../../unit/import/tracker/smallTracker';
import { check } from '../../unit/validation/check';
import { soundSpec } from '../../unit/validation/workbook';
import { exampleSpec, plainSpec } from '../exampleSpec';
import { excelFaults } from './excelFaults';
import { openXmlErrors } from './openXmlValidator';

/** Every kind of workbook written by the file host, validated against Microsoft's schema and Excel's own rules. */

const opened = async (spec: WorkbookSpec): Promise<FileHost> => createFileHost(await writeXlsx(spec));

async function changed(spec: WorkbookSpec, work: (host: FileHost) => Promise<unknown>): Promise<Uint8Array> {
  const host = await opened(spec);
  const before = await host.bytes();
  await work(host);
  expect(Buffer.compare(await host.bytes(), before)).not.toBe(0);
  return host.bytes();
}

const blank = (agency: string | null): WorkbookSpec =>
  buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: agency === null ? null : agencyNamed(agency, BAC_GIANG.catalogue),
    period: knownPeriod(BAC_GIANG, 'nam'),
  });

const returned = [
  book('Sở Tư pháp', {
    tasks: { 'II.2.1.HD1': { status: 'Hoàn thành', doneOn: day('2024-02-09') } },
    targets: { CT04: { numerator: 9, denominator: 10 } },
  }),
  book('UBND huyện Lạng Giang', {
    tasks: { 'II.2.1.HD1': { status: 'Chưa thực hiện', note: '=1+1 <b>"&' } },
    targets: { CT04: { numerator: '7', denominator: 7 } },
  }),
];

const marked = async (host: FileHost): Promise<void> => {
  const { sheets } = await host.read();
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  await host.mark(
    visible.flatMap(({ name }) =>
      MARK_KINDS.map((kind, index) => ({ sheet: name, cell: `C${index + 4}`, kind })),
    ),
  );
};

const sealed = async (host: FileHost): Promise<void> => {
  const seal = { on: '2024-12-16', by: 'Trần Văn Nam', counts: { error: 0, warning: 0, hint: 0 } };
  await host.apply((await sealChanges(bindWorkbook(await host.read()), seal, sha256))!);
};

const again = (spec: WorkbookSpec) => async (host: FileHost) => {
  await host.write(spec, { replaceSheets: spec.sheets.map(({ name }) => name) });
};

/** Marked and with a sheet of findings, as written by another program; the example's texts are shared strings in it. */
const markedAs = async (as: (bytes: Uint8Array) => Uint8Array): Promise<Uint8Array> => {
  const host = createFileHost(as(await writeXlsx(exampleSpec)));
  for (let time = 0; time < 2; time += 1) {
    await marked(host);
    const sheet = findingsSheet([]);
    await host.write(sheet, { replaceSheets: sheet.sheets.map(({ name }) => name) });
  }
  return host.bytes();
};

const OWN_SHEET = 'Theo dõi';
const TODAY = '2026-07-15';

async function addColumns(host: FileHost): Promise<void> {
  const snapshot = await host.read();
  const [tracker] = trackersOf(snapshot, TODAY, AS_FOUND);
  const { added, options } = orderOf(snapshot, tracker!, TODAY, { validation: true })!;
  await host.appendColumns(added, options);
}

/** An agency's own sheet with our columns, after more is done to it. */
const ownSheet = (work: (host: FileHost) => Promise<void>): Promise<Uint8Array> => {
  const spec = smallTracker(OWN_SHEET);
  return changed(spec, async (host) => {
    await addColumns(host);
    // What is not in a file of ours: taken away, it would be as before.
    await host.apply([{ sheet: OWN_SHEET, cell: 'C2', value: 'Phòng D' }]);
    await work(host);
  });
};

const everyKind: [string, () => Promise<Uint8Array>][] = [
  ['with every feature', () => writeXlsx(exampleSpec)],
  ['an agency’s, empty', () => writeXlsx(blank('Sở Tư pháp'))],
  ['a district’s, empty', () => writeXlsx(blank('UBND huyện Lạng Giang'))],
  ['the province’s own, empty', () => writeXlsx(blank(null))],
  ['an agency’s, filled', () => writeXlsx(soundSpec())],
  ['consolidated', () => writeXlsx(buildProvinceWorkbook(brought(returned), '2024-12-25'))],
  ['consolidated from nothing', () => writeXlsx(buildProvinceWorkbook(brought([])))],
  ['made again in its place', () => changed(soundSpec(), again(blank('Sở Nội vụ')))],
  [
    'made again twice',
    () =>
      changed(blank('Sở Nội vụ'), async (host) => {
        await again(soundSpec())(host);
        await again(blank('Sở Nội vụ'))(host);
      }),
  ],
  [
    'consolidated again',
    () => changed(buildProvinceWorkbook(brought([])), again(buildProvinceWorkbook(brought(returned)))),
  ],
  ['made beside sheets of others', () => changed(plainSpec('Trước', 'x'), (host) => host.write(soundSpec()))],
  ['the example beside ours', () => changed(soundSpec(), (host) => host.write(plainSpec('Sau', 'y')))],
  [
    'with a cell changed and a formula corrected',
    () =>
      changed(exampleSpec, (host) =>
        host.apply([
          { sheet: 'Nhiệm vụ', cell: 'E7', value: 'Đang làm' },
          { sheet: 'Nhiệm vụ', cell: 'C7', value: 45400 },
          { sheet: 'Nhiệm vụ', cell: 'B7', value: null },
          { sheet: 'Nhiệm vụ', cell: 'G7', value: 0, formula: 'tblNhiemVu[[#This Row],[Tỷ lệ]]*2' },
          { sheet: 'Bìa', cell: 'F30', value: 'xa\nhai dòng ' },
        ]),
      ),
  ],
  ['marked', () => changed(soundSpec(), marked)],
  ['marked, consolidated', () => changed(buildProvinceWorkbook(brought(returned)), marked)],
  [
    'marked three times over and unmarked',
    () =>
      changed(exampleSpec, async (host) => {
        for (let time = 0; time < 3; time += 1) await marked(host);
        await host.mark([]);
        await marked(host);
      }),
  ],
  [
    'unmarked',
    async () => {
      const host = await opened(exampleSpec);
      await marked(host);
      await host.mark([]);
      return host.bytes();
    },
  ],
  ['sealed', () => changed(soundSpec(), sealed)],
  [
    'marked, sealed, with its findings',
    () =>
      changed(soundSpec(), async (host) => {
        const snapshot = await host.read();
        await host.apply([{ sheet: 'Bìa', cell: 'H40', value: 'ghi chú' }]);
        await host.write(findingsSheet(check(snapshot).findings));
        await marked(host);
        await sealed(host);
      }),
  ],
  ['marked, strict', () => markedAs(strict)],
  ['marked, with prefixes', () => markedAs(prefixed)],
  ['marked, without a style sheet', () => markedAs(styleLess)],
  ['a plan as a workbook', () => writeXlsx(planWorkbook(BAC_GIANG, BAC_GIANG.plan.targets.slice(0, 2)))],
  ['a plan of another province as a workbook', () => writeXlsx(planWorkbook(SONG_BIEN))],
  ...(['notSent', 'lateTasks'] as const).map((kind): [string, () => Promise<Uint8Array>] => [
    `a list: ${kind}`,
    () => {
      const consolidation = brought(returned);
      return writeXlsx(listWorkbook(provinceList(kind, consolidation), consolidation));
    },
  ]),
  [
    'an earlier period’s, its next one beside a sheet of somebody’s own',
    () =>
      changed(soundSpec(), async (host) => {
        await host.write(plainSpec('Việc riêng', 'x'));
        await again(blank('Sở Tư pháp'))(host);
      }),
  ],
  ['an own sheet with columns', () => ownSheet(async () => undefined)],
  ['an own sheet whose columns were renewed', () => ownSheet(async (host) => addColumns(host))],
  [
    'an own sheet whose columns were taken away',
    () => ownSheet(async (host) => host.removeColumns(placeOf(await host.read(), OWN_SHEET)!)),
  ],
  ['with a sheet taken away', () => changed(exampleSpec, (host) => host.removeSheets(["Tổng hợp d'án"]))],
];

test.each(everyKind)('%s', async (_kind, make) => {
  const bytes = await make();
  expect(excelFaults(bytes)).toEqual([]);
  expect(await openXmlErrors(bytes)).toEqual([]);
});
