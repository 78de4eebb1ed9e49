import { createFileHost } from '../../../src/host/file/fileHost';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { offerOf, orderOf, placeOf } from '../../../src/taskpane/check/own/ownColumns';
import { AS_FOUND } from '../../../src/taskpane/check/own/ownReading';
import { trackersOf } from '../../../src/taskpane/check/own/trackersOf';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { openXmlErrors } from '../../contract/validity/openXmlValidator';
import { SMALL_TRACKER_HEADERS, smallTracker } from '../import/tracker/smallTracker';
import { partsOf, zip } from './packages';

const TODAY = '2026-07-15';

function tracker(): WorkbookSpec {
  const spec = smallTracker('Theo dõi');
  const columns = SMALL_TRACKER_HEADERS.map((name) => ({ name }));
  spec.sheets[0]!.tables = [{ name: 'TheoDoi', range: 'A1:F3', columns, style: null, bandedRows: false }];
  return spec;
}

/** Cells as `c2`, ranges of tables as `$a$1:$f$3`: some programs write them so, and Excel opens them. */
function inLowerCase(bytes: Uint8Array): Uint8Array {
  const lower = (text: string) => text.toLowerCase();
  const parts = Object.entries(partsOf(bytes)).map(([path, xml]): [string, string] => {
    if (/worksheets\/sheet\d+\.xml$/.test(path))
      return [path, xml.replace(/(?<=<c\b[^>]*? r=")[A-Z]+\d+/g, lower)];
    if (!path.includes('/tables/')) return [path, xml];
    return [
      path,
      xml.replace(/(?<= ref=")[A-Z]+\d+:[A-Z]+\d+/g, (ref) => lower(ref).replace(/[a-z]+/g, '$$$&$$')),
    ];
  });
  return zip(Object.fromEntries(parts));
}

test('a cell is changed in a file whose references are in lower case, and nothing else', async () => {
  const host = createFileHost(inLowerCase(await writeXlsx(tracker())));
  const [before] = (await host.read()).sheets;
  await host.apply([{ sheet: 'Theo dõi', cell: 'C2', value: 'Phòng C' }]);
  const [after] = (await host.read()).sheets;
  const expected = before!.values.map((row) => [...row]);
  expected[1]![2] = 'Phòng C';
  expect(after!.values).toEqual(expected);
});

test('columns are added to such a table and taken away', async () => {
  const host = createFileHost(inLowerCase(await writeXlsx(tracker())));
  const before = await host.read();
  const { added, options } = orderOf(before, trackersOf(before, TODAY, AS_FOUND)[0]!, TODAY)!;
  await host.appendColumns(added, options);
  const after = await host.read();
  expect(after.sheets[0]!.tables[0]!.range).toMatch(/^A1:[H-Z]3$/);
  expect(offerOf(after, trackersOf(after, TODAY, AS_FOUND)[0]!, TODAY)).toMatchObject({ isThere: true });
  expect(await openXmlErrors(await host.bytes())).toEqual([]);
  await host.removeColumns(placeOf(after, 'Theo dõi')!);
  expect((await host.read()).sheets[0]!.values).toEqual(before.sheets[0]!.values);
  expect((await host.read()).sheets[0]!.tables[0]!.range).toBe('A1:F3');
});
