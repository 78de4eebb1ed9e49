import type { Agency } from '../../agency/catalogue';
import { includesAgency } from '../../agency/membership';
import { resolveOnce } from '../../agency/resolveOnce';
import type { TaskSubject } from '../engine/subjects';

/** Whether the row's printed lead or coordinating agencies include an agency. */
export function namedIn({ context: { catalogue }, expected }: TaskSubject, agency: Agency): boolean {
  if (!catalogue) return false;
  return [expected.lead, expected.coordinating].some((phrase) =>
    resolveOnce(String(phrase ?? ''), catalogue).matches.some((match) =>
      includesAgency(match, agency, catalogue),
    ),
  );
}
