import fs from 'node:fs';
import path from 'node:path';
import { vietnamese } from '../../../src/messages/vietnamese';
import { newWorkbookSpec } from './newWorkbook';

const WORDS = 'tính từ ngày đầu đến ngày cuối của kỳ';

test('cover, prompt, card and guide say in the same words which days a figure counts', () => {
  const { sheets } = newWorkbookSpec();
  const cover = sheets[0]!.rows.flat().map((cell) => String(cell?.value ?? ''));
  expect(cover.filter((text) => text.includes(WORDS))).toHaveLength(1);
  const prompts = sheets
    .flatMap(({ validations }) => validations)
    .filter(({ prompt }) => prompt?.message.includes(WORDS));
  // Numerator and denominator.
  expect(prompts).toHaveLength(2);
  for (const { prompt } of prompts) expect(prompt!.message.length).toBeLessThanOrEqual(255);
  expect(vietnamese('entry.figures')).toContain(WORDS);
  expect(fs.readFileSync(path.join(__dirname, '../../../docs/huong-dan.md'), 'utf8')).toContain(WORDS);
});
