import { documentsOf } from '../../../documents/documentsOf';
import { rule } from '../../../engine/rule';

/** Puts a zero before a number where it stands by itself: `2/BC-SNV` also ends `12/BC-SNV`, and `02/BC-SNV`. */
function withZero(typed: string, number: string): string {
  let at = typed.indexOf(number);
  while (/\d/.test(typed.charAt(at - 1))) at = typed.indexOf(number, at + 1);
  return at < 0 ? typed : `${typed.slice(0, at)}0${typed.slice(at)}`;
}

export const documentLeadingZero = rule({
  id: 'task/document-leading-zero',
  severity: 'hint',
  scope: 'task',
  check(subject, report) {
    const lacking = documentsOf(subject).filter(({ lacksZero }) => lacksZero);
    const first = lacking[0];
    if (!first) return;
    const typed = String(subject.value('documentNumber'));
    const after = lacking.reduce((text, { text: number }) => withZero(text, number), typed);
    report(
      subject.cell('documentNumber'),
      { value: first.text, number: `0${first.text}` },
      // The document itself may have been issued without it.
      after === typed ? null : { after, safe: false },
    );
  },
});
