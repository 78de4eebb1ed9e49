import { documentsOf } from '../../../documents/documentsOf';
import { rule } from '../../../engine/rule';

export const documentLeadingZero = rule({
  id: 'task/document-leading-zero',
  severity: 'hint',
  scope: 'task',
  check(subject, report) {
    const lacking = documentsOf(subject).filter(({ lacksZero }) => lacksZero);
    const first = lacking[0];
    if (!first) return;
    const typed = String(subject.value('documentNumber'));
    const after = lacking.reduce((text, { text: number }) => text.replace(number, () => `0${number}`), typed);
    report(
      subject.cell('documentNumber'),
      { value: first.text, number: `0${first.text}` },
      {
        after,
        // The document itself may have been issued without it.
        safe: false,
      },
    );
  },
});
