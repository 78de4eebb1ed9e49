import { createFileHost } from '../../../src/host/file/fileHost';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { offerOf, orderOf, placeOf } from '../../../src/taskpane/check/own/ownColumns';
import { AS_FOUND } from '../../../src/taskpane/check/own/ownReading';
import { trackersOf } from '../../../src/taskpane/check/own/trackersOf';
import { openXmlErrors } from '../../contract/validity/openXmlValidator';
import { smallTracker } from '../import/tracker/smallTracker';
import { styleLess } from './dialects';

const TODAY = '2026-07-15';

test('columns are added to a file without a style sheet, as some programs write it, and taken away', async () => {
  const spec = smallTracker('Theo dõi');
  const host = createFileHost(styleLess(await writeXlsx(spec)));
  const before = await host.read();
  const { added, options } = orderOf(before, trackersOf(before, TODAY, AS_FOUND)[0]!, TODAY)!;
  await host.appendColumns(added, options);
  const after = await host.read();
  expect(offerOf(after, trackersOf(after, TODAY, AS_FOUND)[0]!, TODAY)).toMatchObject({ isThere: true });
  expect(await openXmlErrors(await host.bytes())).toEqual([]);
  await host.removeColumns(placeOf(after, 'Theo dõi')!);
  expect((await host.read()).sheets[0]?.values).toEqual(before.sheets[0]?.values);
});
