import type { Catalogue } from '../agency/catalogue';
import type { LevelWords } from './readTargets';

/**
 * How sentences name each level: its own name and heading if it is a tier of government (“Khác” in a sentence is no
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
        .flatMap((group) => [group.name, ...group.aliases]),
    ],
  }));
