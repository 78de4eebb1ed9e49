import { figuresOf } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const partDenominatorDiffers = rule({
  id: 'target/part-denominator-differs',
  severity: 'error',
  scope: 'target',
  check(subject, report) {
    const whole = subject.target.partOf === null ? null : subject.other(subject.target.partOf);
    if (!whole) return;
    const [part, all] = [figuresOf(subject).denominator, figuresOf(whole).denominator];
    if (part !== null && all !== null && part !== all)
      report(subject.cell('denominator'), {
        value: shown(part),
        whole: shown(all),
        wholeCode: whole.code,
      });
  },
});
