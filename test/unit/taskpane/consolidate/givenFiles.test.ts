import { droppedFiles, pickedFiles } from '../../../../src/taskpane/consolidate/givenFiles';

const file = (name: string, webkitRelativePath = ''): File =>
  Object.defineProperty(new File([], name), 'webkitRelativePath', { value: webkitRelativePath });

test('picked files are all taken; of a picked folder what looks like a workbook, the rest is named, what nobody sent is neither', () => {
  expect(pickedFiles([file('a.xlsx'), file('b.docx')])).toMatchObject({
    files: [{ path: 'a.xlsx' }, { path: 'b.docx' }],
    skipped: [],
  });
  expect(
    pickedFiles([
      file('a.xlsx', 'so/a.xlsx'),
      file('~$a.xlsx', 'so/~$a.xlsx'),
      file('._a.xlsx', 'so/._a.xlsx'),
      file('doc.pdf', 'so/cu/doc.pdf'),
      file('c.XLSM', 'so/cu/c.XLSM'),
    ]),
  ).toMatchObject({ files: [{ path: 'so/a.xlsx' }, { path: 'so/cu/c.XLSM' }], skipped: ['so/cu/doc.pdf'] });
});

const fileEntry = (fullPath: string) => ({
  isDirectory: false,
  name: fullPath.split('/').at(-1)!,
  fullPath,
  file: (resolve: (file: File) => void) => resolve(file(fullPath.split('/').at(-1)!)),
});
/** Lists its contents two at a time. */
const folderEntry = (fullPath: string, inside: object[]) => ({
  isDirectory: true,
  name: fullPath.split('/').at(-1)!,
  fullPath,
  createReader() {
    const left = [...inside];
    return { readEntries: (resolve: (entries: object[]) => void) => resolve(left.splice(0, 2)) };
  },
});

test('a dropped folder gives everything below it; a dropped file is taken whatever it is', async () => {
  const folder = folderEntry('/so', [
    fileEntry('/so/a.xlsx'),
    fileEntry('/so/b.xlsx'),
    fileEntry('/so/ghi-chu.txt'),
    fileEntry('/so/._a.xlsx'),
    folderEntry('/so/__MACOSX', [fileEntry('/so/__MACOSX/a.xlsx')]),
    folderEntry('/so/huyen', [fileEntry('/so/huyen/c.xlsx')]),
  ]);
  const items = [
    { kind: 'file', webkitGetAsEntry: () => folder, getAsFile: () => null },
    { kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => file('le.txt') },
    { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null },
  ];
  const { files, skipped } = await droppedFiles({ items } as unknown as DataTransfer);
  expect(files.map(({ path }) => path)).toEqual(['so/a.xlsx', 'so/b.xlsx', 'so/huyen/c.xlsx', 'le.txt']);
  expect(skipped).toEqual(['so/ghi-chu.txt']);
});

test('what the browser cannot open is named, and the rest of the drop is taken', async () => {
  const refuse = (_resolve: unknown, reject: (error: unknown) => void) => reject(new DOMException('gone'));
  const folder = folderEntry('/so', [
    { ...fileEntry('/so/a.xlsx'), file: refuse },
    { ...folderEntry('/so/khoa', []), createReader: () => ({ readEntries: refuse }) },
    fileEntry('/so/b.xlsx'),
  ]);
  const items = [
    { kind: 'file', webkitGetAsEntry: () => folder, getAsFile: () => null },
    { kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => file('c.xlsx') },
  ];
  const { files, unreadable } = await droppedFiles({ items } as unknown as DataTransfer);
  expect(files.map(({ path }) => path)).toEqual(['so/b.xlsx', 'c.xlsx']);
  expect(unreadable).toEqual(['so/a.xlsx', 'so/khoa']);
});
