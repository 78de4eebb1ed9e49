import { agencyNamed } from '../agency/agencyByName';
import type { Agency, Catalogue } from '../agency/catalogue';
import { vietnamese } from '../messages/vietnamese';
import { UsageError } from './usageError';

/** Parses `--agency`. @throws UsageError for an unknown name. */
export function agencyOption(name: string, catalogue: Catalogue): Agency {
  const agency = agencyNamed(name, catalogue);
  if (!agency) throw new UsageError(vietnamese('cli.unknownAgency', { agency: name }));
  return agency;
}
