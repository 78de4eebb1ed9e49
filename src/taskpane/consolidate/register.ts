import type { RegisterEntry } from '../../consolidation/consolidation';
import { receiptOf } from '../../consolidation/receipt';
import { bare } from '../../text/normalise';

/** Filters for the register; `extra`: sent a workbook without being on the list. */
export const FILTERS = [
  'all',
  'missing',
  'unusable',
  'late',
  'unclear',
  'errors',
  'changed',
  'extra',
] as const;
export type RegisterFilter = (typeof FILTERS)[number];

const PASSES: Record<RegisterFilter, (entry: RegisterEntry) => boolean> = {
  all: () => true,
  missing: (entry) => entry.owes && receiptOf(entry) === 'missing',
  unusable: (entry) => receiptOf(entry) === 'unusable',
  late: (entry) => receiptOf(entry) === 'late',
  unclear: (entry) => receiptOf(entry) === 'unclear',
  errors: ({ received }) => (received?.counts.error ?? 0) > 0,
  changed: ({ received }) => received?.sealState === 'changed',
  extra: ({ owes }) => !owes,
};

/**
 * Lines that pass a filter and contain every search word, ignoring diacritics, in the agency's names or its file's
 * name.
 */
export function filterRegister(
  register: readonly RegisterEntry[],
  filter: RegisterFilter,
  query: string,
): RegisterEntry[] {
  const words = bare(query)
    .split(' ')
    .filter((word) => word !== '');
  return register.filter((entry) => {
    if (!PASSES[filter](entry)) return false;
    if (words.length === 0) return true;
    const { agency, received } = entry;
    const text = bare([agency.name, agency.id, ...agency.aliases, received?.file ?? ''].join(' '));
    return words.every((word) => text.includes(word));
  });
}

export const countOf = (register: readonly RegisterEntry[], filter: RegisterFilter): number =>
  register.filter(PASSES[filter]).length;
