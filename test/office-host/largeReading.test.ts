import { validate } from '../../src/validation/engine/validate';
import { BUNDLED } from '../programmes';

import { large, opened } from './openedWorkbook';

test('one too large for an answer is read in parts, each below the limit', async () => {
  const { office, host } = await opened(large(5000));
  const snapshot = await host.read();
  const tasks = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  expect(tasks.values).toHaveLength(
    5000 + large(0).sheets.find(({ name }) => name === 'Nhiệm vụ')!.rows.length,
  );
  const answers = office.requests.map(({ answerBytes }) => answerBytes);
  // The two syncs of a small workbook, one to locate cells, and portions of 16,000 cells across sheets.
  const cells = snapshot.sheets.reduce(
    (sum, { values }) => sum + values.length * (values[0]?.length ?? 0),
    0,
  );
  expect(answers).toHaveLength(2 + 1 + Math.ceil(cells / 16_000));
  // The second was refused as too large; later reads were not.
  expect(answers[1]!).toBeGreaterThan(5 * 1024 * 1024);
  expect(Math.max(...answers.slice(2))).toBeLessThanOrEqual(5 * 1024 * 1024);
  expect(
    validate(snapshot, BUNDLED).findings.filter(({ rule }) => rule === 'structure/row-code-unknown'),
  ).toHaveLength(5000);
});
