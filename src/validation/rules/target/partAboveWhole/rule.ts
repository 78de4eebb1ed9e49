import { figuresOf } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const partAboveWhole = rule({
  id: 'target/part-above-whole',
  severity: 'error',
  scope: 'target',
  check(subject, report) {
    const whole = subject.target.partOf === null ? null : subject.other(subject.target.partOf);
    if (!whole) return;
    const [part, all] = [figuresOf(subject).numerator, figuresOf(whole).numerator];
    if (part !== null && all !== null && part > all)
      report(subject.cell('numerator'), {
        value: shown(part),
        whole: shown(all),
        wholeCode: whole.code,
      });
  },
});
