import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { onceForEachPart } from '../../../src/host/file/ooxml/read/onceForEachPart';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { exampleSpec } from '../../contract/exampleSpec';
import { onceForEachText } from '../../../src/text/recurringTexts';

/** Parts and texts that recur in the files of a run are read once; nobody may see it but by the time it takes. */

test('what one reader does to its snapshot does not reach the next', async () => {
  const bytes = await writeXlsx(exampleSpec);
  const first = await readXlsx(bytes);
  const before = structuredClone(first);
  for (const { tables } of first.sheets)
    for (const table of tables) {
      table.columns.reverse();
      table.name = 'X';
    }
  expect(await readXlsx(bytes)).toEqual(before);
});

test('an unreadable part is reported under its own path each time', () => {
  const read = onceForEachPart((_xml, path): string => {
    throw new Error(path);
  });
  expect(() => read('<a>', 'one.xml')).toThrow('one.xml');
  expect(() => read('<a>', 'other.xml')).toThrow('other.xml');
});

test('no more than a given number of results is held', () => {
  const computed: string[] = [];
  const once = onceForEachText((text) => {
    computed.push(text);
    return text.length;
  }, 2);
  for (const text of ['a', 'bb', 'a', 'ccc', 'a']) expect(once(text)).toBe(text.length);
  expect(computed).toEqual(['a', 'bb', 'ccc', 'a']);
});
