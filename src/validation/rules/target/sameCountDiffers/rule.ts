import { figuresOf } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const sameCountDiffers = rule({
  id: 'target/same-count-differs',
  severity: 'warning',
  scope: 'target',
  check(subject, report) {
    const { target, cell } = subject;
    const other = target.denominatorOf ? subject.other(target.denominatorOf) : null;
    if (!other) return;
    const [own, same] = [figuresOf(subject).denominator, figuresOf(other).denominator];
    if (own !== null && same !== null && own !== same)
      report(cell('denominator'), { value: shown(own), other: shown(same), code: other.code });
  },
});
