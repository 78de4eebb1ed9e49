import type { Catalogue } from '../agency/catalogue';
import type { LevelWords } from './readTargets';

/**
 * “UBND các xã, phường” is “xã, phường” as well; for a single word (“các sở”) the rest would also match inside other
 * words (“sở hữu”).
 */
function withoutHead(name: string): string[] {
  const rest = name.replace(/^(?:UBND )?(?:các )?/iu, '');
  return rest.includes(',') ? [rest] : [];
}

/**
 * How sentences name each level: its own name and heading if it is a tier of government (“Khác” in a sentence is not a
 * level), and every name of a group that is exactly that level (“UBND các xã, phường”).
 */
export const levelWords = ({ levels, groups }: Catalogue): LevelWords[] =>
  levels.map(({ id, name, heading, tier }) => ({
    id,
    words: [
      ...(tier === null ? [] : [name, heading.vi]),
      ...groups
        .filter(
          ({ members, memberLevels }) =>
            members.length === 0 && memberLevels.length === 1 && memberLevels[0] === id,
        )
        .flatMap((group) => [group.name, ...group.aliases])
        .flatMap((each) => [each, ...withoutHead(each)]),
    ],
  }));
