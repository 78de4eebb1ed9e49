import type { Agency } from '../agency/catalogue';
import { bacGiang2024 } from '../agency/catalogues';
import { communeAgency, findAgency } from '../agency/membership';
import { vietnamese } from '../messages/vietnamese';
import { UsageError } from './usageError';

/** @throws UsageError for a name that is none. */
export function agencyNamed(name: string): Agency {
  const agency = findAgency(name, bacGiang2024()) ?? communeAgency(name);
  if (!agency) throw new UsageError(vietnamese('cli.unknownAgency', { agency: name }));
  return agency;
}
