import { documentsOf } from '../../../documents/documentsOf';
import { documentNumbers } from '../../../documents/documentNumber';
import { isDateFormat } from '../../../../workbook/dateFormat';
import { rule } from '../../../engine/rule';
import type { BoundCell } from '../../../../entries/boundTable';
import { shown, shownDate } from '../../../report/shown';

/** Kinds of documents that are not written in capitals throughout. */
const MIXED_CASE: Readonly<Record<string, string>> = { TTR: 'TTr', CTR: 'CTr', QYĐ: 'QyĐ' };

/** Only case and spaces are corrected; nothing else is changed. */
function repaired(text: string): string | null {
  const tight = text
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/[–—−]/g, '-')
    .toUpperCase()
    .replace(/\b(?:TTR|CTR|QYĐ)(?=-)/g, (kind) => MIXED_CASE[kind] ?? kind);
  return documentNumbers(tight).every(({ groups }) => groups !== null) ? tight : null;
}

/** Characters that do not occur in a document number: a dash other than a hyphen, a backslash, a space. */
const STRANGE = /[^\p{L}\p{M}\d/.&-]/gu;

const MEANT: readonly (readonly [RegExp, string])[] = [
  [/\p{Pd}|−/u, '-'],
  [/[\\⁄∕]/u, '/'],
];

/** “QĐ 123” and “Xem tệp đính kèm” are not numbers with a wrong character. */
const LIKE_A_NUMBER = /\d\s?[/\\⁄∕-]/u;

/** A number such as 12/3 that Excel converted to a date; null for any other value. */
function dayFromNumber({ value, numberFormat }: BoundCell): string | null {
  return typeof value === 'number' && isDateFormat(numberFormat ?? '') ? shownDate(value) : null;
}

/** ` (“–” ≠ “-”)`: the wrong characters and their replacements; symbols that read the same in both languages. */
function wrongSigns(text: string): string {
  if (!LIKE_A_NUMBER.test(text)) return '';
  const signs = [...new Set(text.normalize('NFC').match(STRANGE) ?? [])].map((sign) => {
    if (/\s/u.test(sign)) return '“␣”';
    const meant = MEANT.find(([pattern]) => pattern.test(sign))?.[1];
    return meant === undefined ? `“${sign}”` : `“${sign}” ≠ “${meant}”`;
  });
  return signs.length === 0 ? '' : ` (${signs.join(', ')})`;
}

export const documentMalformed = rule({
  id: 'task/document-malformed',
  severity: 'warning',
  scope: 'task',
  check(subject, report) {
    const wrong = documentsOf(subject).filter(({ groups }) => groups === null);
    const first = wrong[0];
    if (!first) return;
    const cell = subject.cell('documentNumber');
    const day = cell === null ? null : dayFromNumber(cell);
    if (day !== null) {
      report(cell, { value: day, where: '' });
      return;
    }
    const typed = String(subject.value('documentNumber'));
    const after = typed.trim() === first.text ? repaired(first.text) : null;
    report(
      cell,
      { value: shown(first.text), where: wrongSigns(first.text) },
      after === null ? null : { after, safe: false },
    );
  },
});
