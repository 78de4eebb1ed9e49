import { documentsOf } from '../../../documents/documentsOf';
import { documentNumbers } from '../../../documents/documentNumber';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

/** Capitals without spaces are all that such a number may have: nothing else is changed. */
function mended(text: string): string | null {
  const tight = text
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/[–—−]/g, '-')
    .toUpperCase()
    .replace(/\b(TTR|CTR)(?=-)/g, (kind) => (kind === 'TTR' ? 'TTr' : 'CTr'));
  return documentNumbers(tight).every(({ groups }) => groups !== null) ? tight : null;
}

export const documentMalformed = rule({
  id: 'task/document-malformed',
  severity: 'warning',
  scope: 'task',
  check(subject, report) {
    const wrong = documentsOf(subject).filter(({ groups }) => groups === null);
    const first = wrong[0];
    if (!first) return;
    const typed = String(subject.value('documentNumber'));
    const after = typed.trim() === first.text ? mended(first.text) : null;
    report(
      subject.cell('documentNumber'),
      { value: shown(first.text) },
      after === null || after === typed ? null : { after, safe: false },
    );
  },
});
