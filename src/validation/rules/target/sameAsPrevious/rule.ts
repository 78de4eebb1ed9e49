import { earlierReport } from '../../../engine/earlierReport';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';
import { validFigures } from '../../../typed/figures';

/** Counts this high do not repeat by chance; lower ones may, if everything is done: 20 offices out of 20. */
const MANY = 1000;

export const sameAsPrevious = rule({
  id: 'target/same-as-previous',
  severity: 'warning',
  scope: 'target',
  check(subject, report) {
    const { context, code, cell } = subject;
    const earlier = earlierReport(context);
    const before = earlier?.entries.targets[code];
    const figures = validFigures(subject);
    if (!earlier || !before || !figures) return;
    const { numerator, denominator } = figures;
    if (numerator !== before.numerator || denominator !== before.denominator) return;
    const isAllOrNothing = numerator === 0 || numerator === denominator;
    if (isAllOrNothing && denominator < MANY) return;
    report(cell('numerator'), {
      value: `${shown(numerator)}/${shown(denominator)}`,
      period: earlier.period.name,
    });
  },
});
