import type { RegisterEntry } from '../../consolidation/consolidation';
import { receiptOf } from '../../consolidation/receipt';
import { bare } from '../../text/normalise';

/** Questions that the register answers; `extra`: sent one without being on the list. */
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

/** Lines that pass a filter and have every word of a search, without diacritics, in a name of the agency or its file's. */
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
