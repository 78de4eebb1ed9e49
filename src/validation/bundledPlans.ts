import { bacGiang2024 } from '../agency/catalogues';
import { planById } from '../plan/plans';
import type { ValidationOptions } from './context';

/** The plans and the catalogue that this build carries. */
export const BUNDLED: Pick<ValidationOptions, 'planById' | 'catalogueOf'> = {
  planById: (id) => planById(id) ?? null,
  catalogueOf: () => bacGiang2024(),
};
