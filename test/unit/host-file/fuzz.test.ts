import { ATTACKS } from '../../fuzz/attacks';
import { attackedFile } from '../../fuzz/attackedFile';
import { corpus, type Base } from '../../fuzz/corpus';
import { faultsOf } from '../../fuzz/faultsOf';
import { judge } from '../../fuzz/judge';

/**
 * A small `npm run fuzz`: every attack once, and some combined. Counts files, not seconds; cost is measured by the
 * program.
 */
const SEED = 11;
const TOGETHER = 15;

let base: Base;
beforeAll(async () => {
  [base] = (await corpus(1)) as [Base];
});

test('the workbook that is attacked is full of entries', () => {
  expect(base.entries.size).toBeGreaterThan(100);
});

test.each(Array.from({ length: ATTACKS.length + TOGETHER }, (_none, index) => index))(
  `--seed ${SEED} --file %i`,
  async (index) => {
    const file = attackedFile(base.bytes, SEED, index);
    const verdict = await judge(file.bytes, base.entries);
    expect({ attacks: file.attacks, faults: faultsOf(file, verdict, base) }).toEqual({
      attacks: file.attacks,
      faults: [],
    });
  },
);
