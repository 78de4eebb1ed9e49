import type { MessageKey } from '../../messages/catalogue';

export interface News {
  /** As in package.json. */
  version: string;
  lines: readonly MessageKey[];
}

/** What users will notice in each version, latest first; CHANGELOG.md has the same in English. */
export const NEWS: readonly [News, ...News[]] = [
  {
    version: '0.3.0',
    lines: [
      'news.0.3.0.carriedPlan',
      'news.0.3.0.issuedAgain',
      'news.0.3.0.due',
      'news.0.3.0.openSheet',
      'news.0.3.0.template',
    ],
  },
  {
    version: '0.2.0',
    lines: [
      'news.0.2.0.anyPlan',
      'news.0.2.0.ownSheet',
      'news.0.2.0.restore',
      'news.0.2.0.papers',
      'news.0.2.0.offline',
    ],
  },
];

function isLater(version: string, other: string): boolean {
  const [own, others] = [version, other].map((each) => each.split('.').map(Number)) as [number[], number[]];
  const differing = own.findIndex((part, index) => part !== others[index]);
  return differing >= 0 && own[differing]! > (others[differing] ?? -1);
}

/** News of versions later than the last one seen; none on a machine that has not seen any. */
export const newsSince = (seen: string | null, news: readonly News[] = NEWS): readonly News[] =>
  seen === null ? [] : news.filter(({ version }) => isLater(version, seen));
