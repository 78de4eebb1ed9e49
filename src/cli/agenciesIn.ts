import { readAgencyList } from '../agency/agencyList';
import type { Agency } from '../agency/catalogue';
import { bacGiang2024 } from '../agency/catalogues';
import { vietnamese } from '../messages/vietnamese';
import { readFile } from './files/readFile';
import { UsageError } from './usageError';

/** The agencies that a text file lists, a name a line. @throws UsageError naming the first line that names none. */
export function agenciesIn(file: string): Agency[] {
  const { agencies, unknown } = readAgencyList(readFile(file).toString('utf8'), bacGiang2024());
  const [first] = unknown;
  if (first)
    throw new UsageError(
      vietnamese('cli.unknownInList', { file, line: first.line, agency: first.text, count: unknown.length }),
    );
  return agencies;
}
