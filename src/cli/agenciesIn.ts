import { readAgencyList } from '../agency/agencyList';
import type { Agency, Catalogue } from '../agency/catalogue';
import { levelsByName } from '../agency/levels';
import { vietnamese } from '../messages/vietnamese';
import { readFile } from './files/readFile';
import { UsageError } from './usageError';

/** The agencies listed in a text file, one name per line. @throws UsageError naming the first unresolved line. */
export function agenciesIn(file: string, catalogue: Catalogue): Agency[] {
  const { agencies, unknown } = readAgencyList(readFile(file).toString('utf8'), catalogue);
  const [first] = unknown;
  const example = levelsByName(catalogue)[0]?.byName.examples[0] ?? catalogue.agencies[0]?.name ?? '';
  if (first)
    throw new UsageError(
      vietnamese('cli.unknownInList', {
        file,
        line: first.line,
        agency: first.text,
        count: unknown.length,
        example,
      }),
    );
  return agencies;
}
