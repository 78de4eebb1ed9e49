import { resolve } from 'node:path';
import type { Agency, Catalogue } from '../../agency/catalogue';
import type { Choices } from '../../consolidation/takeFiles';
import { vietnamese } from '../../messages/vietnamese';
import { agencyOption } from '../agencyOption';
import { UsageError } from '../usageError';

interface Take {
  /** As typed. */
  take: string;
  agency: Agency;
  /** Empty: none of the agency's files. */
  file: string;
}

/** `--take "Sở Nội vụ=a.xlsx"` uses that file, `--take "Sở Nội vụ="` none. @throws UsageError */
export function takesOf(takes: readonly string[], catalogue: Catalogue): Take[] {
  return takes.map((take) => {
    const [name = '', ...file] = take.split('=');
    if (file.length === 0) throw new UsageError(vietnamese('cli.takeForm', { take }));
    return { take, agency: agencyOption(name, catalogue), file: file.join('=') };
  });
}

/** A path normalised for comparison, independent of the system's separator and of Unicode form. */
const comparable = (path: string): string => `/${path.replaceAll('\\', '/').normalize('NFC').toLowerCase()}`;

/** Files a name may refer to: the exact path, else all paths ending in it. */
function matchingFiles(file: string, candidates: readonly string[]): string[] {
  const exact = candidates.filter((each) => resolve(each) === resolve(file));
  return exact.length > 0 ? exact : candidates.filter((each) => comparable(each).endsWith(comparable(file)));
}

/** Resolves the named files among those that could count for each agency (by id). @throws UsageError */
export function choicesOf(
  takes: readonly Take[],
  candidates: ReadonlyMap<string, readonly string[]>,
): Choices {
  return Object.fromEntries(
    takes.map(({ take, agency, file }) => {
      if (file === '') return [agency.id, null];
      const own = candidates.get(agency.id) ?? [];
      const [found, ...others] = matchingFiles(file, own);
      if (found !== undefined && others.length === 0) return [agency.id, found];
      const key = found !== undefined ? 'cli.takeSeveral' : own.length > 0 ? 'cli.takeOther' : 'cli.takeNone';
      const files = (found === undefined ? own : [found, ...others]).join(', ');
      throw new UsageError(vietnamese(key, { take, agency: agency.name, files }));
    }),
  );
}
