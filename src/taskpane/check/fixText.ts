import type { MessageKey, Messages } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';
import { tidy } from '../../text/normalise';
import type { Fix } from '../../validation/engine/finding';
import type { CellScalar } from '../../workbook/spec';
import { shownValue } from './cellText';
import type { TypedAs } from '../../fields/entryKinds';

function natureOf(value: CellScalar, kind: TypedAs | null): MessageKey {
  if (typeof value !== 'number') return 'check.fix.asText';
  return kind === 'date' ? 'check.fix.asDate' : 'check.fix.asNumber';
}

/**
 * Old and new content of a cell, distinguishable even if they look the same: a date typed as text and a real date, a
 * space and a no-break space.
 */
export function fixTexts(
  fix: Fix,
  kind: TypedAs | null,
  messages: Messages,
  locale: Locale,
): { before: string; after: string } {
  const { before, beforeFormula, after, afterFormula } = fix;
  const areLiteral = beforeFormula === null && afterFormula === null;
  const becomesOther = areLiteral && before !== null && after !== null && typeof before !== typeof after;
  const looksTheSame =
    areLiteral && typeof before === 'string' && typeof after === 'string' && tidy(before) === tidy(after);

  const side = (value: CellScalar, formula: string | null): string => {
    if (formula !== null) return `=${formula}`;
    if (value === null || value === '') return messages('check.edit.empty');
    const text = shownValue(value, kind, locale);
    if (becomesOther) return messages(natureOf(value, kind), { text });
    return typeof value === 'string' ? messages('check.fix.text', { text }) : text;
  };
  const changed = side(after, afterFormula);
  return {
    before: side(before, beforeFormula),
    after: looksTheSame ? messages('check.fix.hidden', { text: changed }) : changed,
  };
}
