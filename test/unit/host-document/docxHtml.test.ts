import { docxHtml } from '../../../src/host/document/docxHtml';
import { docxOf } from '../import/plan/layouts';

test('a small file within a pool that Node shares among buffers is read without what follows it there', async () => {
  const [one, other] = ['một', 'hai'].map((text) => docxOf(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`));
  const pool = Buffer.concat([Buffer.alloc(100), one!, other!]);
  expect(await docxHtml(pool.subarray(100, 100 + one!.length))).toBe('<p>một</p>');
  expect(await docxHtml(pool.subarray(100 + one!.length))).toBe('<p>hai</p>');
});
