import { resolve } from 'node:path';
import type { Agency, Catalogue } from '../../agency/catalogue';
import type { Choices } from '../../consolidation/takeFiles';
import { vietnamese } from '../../messages/vietnamese';
import { agencyOption } from '../agencyOption';
import { UsageError } from '../usageError';

interface Take {
  /** As it was typed. */
  take: string;
  agency: Agency;
  /** Empty: none of the agency's files. */
  file: string;
}

/** `--take "Sở Nội vụ=a.xlsx"` counts that file, `--take "Sở Nội vụ="` none. @throws UsageError */
export function takesOf(takes: readonly string[], catalogue: Catalogue): Take[] {
  return takes.map((take) => {
    const [name = '', ...file] = take.split('=');
    if (file.length === 0) throw new UsageError(vietnamese('cli.takeForm', { take }));
    return { take, agency: agencyOption(name, catalogue), file: file.join('=') };
  });
}

/** A path for comparison: as people read it, whatever the system's separator and the accents' encoding. */
const comparable = (path: string): string => `/${path.replaceAll('\\', '/').normalize('NFC').toLowerCase()}`;

/** Files that a name can mean: the one at that path, else all whose path ends in it. */
function meant(file: string, candidates: readonly string[]): string[] {
  const exact = candidates.filter((each) => resolve(each) === resolve(file));
  return exact.length > 0 ? exact : candidates.filter((each) => comparable(each).endsWith(comparable(file)));
}

/** The files that were named, among those that can count for each agency (by its id). @throws UsageError */
export function choicesOf(
  takes: readonly Take[],
  candidates: ReadonlyMap<string, readonly string[]>,
): Choices {
  return Object.fromEntries(
    takes.map(({ take, agency, file }) => {
      if (file === '') return [agency.id, null];
      const own = candidates.get(agency.id) ?? [];
      const [found, ...others] = meant(file, own);
      if (found !== undefined && others.length === 0) return [agency.id, found];
      const key = found !== undefined ? 'cli.takeSeveral' : own.length > 0 ? 'cli.takeOther' : 'cli.takeNone';
      const files = (found === undefined ? own : [found, ...others]).join(', ');
      throw new UsageError(vietnamese(key, { take, agency: agency.name, files }));
    }),
  );
}
