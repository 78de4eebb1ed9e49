import 'fake-indexeddb/auto';
import { createRecentFiles } from '../../../../src/taskpane/kept/recentFiles';

/** What survives being stored of a browser's handle; without a method to compare, names decide. */
const handle = (name: string) => ({ kind: 'file', name }) as unknown as FileSystemFileHandle;

let number = 0;
const fresh = () => createRecentFiles(`recent ${(number += 1)}`);
const names = async (files: ReturnType<typeof fresh>) => (await files.all()).map(({ name }) => name);

test('the newest five come first, each once', async () => {
  const files = fresh();
  for (const name of ['a', 'b', 'c', 'd', 'e', 'b', 'f']) await files.remember(handle(`${name}.xlsx`));
  expect(await names(files)).toEqual(['f.xlsx', 'b.xlsx', 'e.xlsx', 'd.xlsx', 'c.xlsx']);
});

test('a file is taken off the list on request, and stays off for the next page', async () => {
  const files = fresh();
  await files.remember(handle('a.xlsx'));
  await files.remember(handle('b.xlsx'));
  await files.forget(handle('a.xlsx'));
  expect(await names(createRecentFiles(`recent ${number}`))).toEqual(['b.xlsx']);
});
