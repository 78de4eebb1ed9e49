import type { Messages } from '../../../messages/catalogue';
import { importText } from '../../../messages/importText';
import type { Locale } from '../../../messages/locale';
import type { ChangedRow, PlanChanges } from '../../../workbook/plan/planChanges';

/** A difference in words, with its details. */
export interface DiffLine {
  text: string;
  details: string[];
}

export const DIFF_KINDS = ['added', 'dropped', 'reworded', 'moved', 'agencies'] as const;
export type DiffKind = (typeof DIFF_KINDS)[number];

/** The differences in words, by kind. */
export function diffLines(
  changes: PlanChanges,
  messages: Messages,
  locale: Locale,
): Record<DiffKind, DiffLine[]> {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const quoted = (text: string): string =>
    oneLine(text) === '' ? messages('plan.diff.empty') : `“${oneLine(text)}”`;
  const change = (before: string, after: string): string => `${quoted(before)} → ${quoted(after)}`;
  const plain = (text: string): DiffLine => ({ text, details: [] });
  const codes = ({ before, after }: ChangedRow): string =>
    before === after ? after : `${before} → ${after}`;
  const row = (each: ChangedRow): string =>
    messages('plan.diff.row', {
      code: codes(each),
      text: oneLine(each.text),
      // Only identical wordings may be shown as 100 % alike.
      percent: Math.floor(each.likeness * 100),
    });
  const named = ({ code, text }: { code: string; text: string }): DiffLine =>
    plain(`${code}: ${oneLine(text)}`);
  return {
    added: changes.added.map(named),
    dropped: changes.dropped.map(named),
    reworded: changes.reworded.map((each) => ({
      text: row(each),
      details: each.columns.map(
        ({ column, before, after }) =>
          `${importText(locale, `import.key.${column}`)}: ${change(before, after)}`,
      ),
    })),
    moved: changes.moved.map((each) => ({ text: row(each), details: [change(each.from, each.to)] })),
    agencies: changes.agencies.map(({ kind, before, after }) =>
      plain(messages(`plan.diff.agency.${kind}`, { before: before.join('; '), after: after.join('; ') })),
    ),
  };
}
