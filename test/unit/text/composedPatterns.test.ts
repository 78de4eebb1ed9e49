import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

interface Report {
  type: string;
}
// The library behind the lint rule, which reads a pattern only where it is written down in one piece.
const { analyse } = createRequire(require.resolve('eslint-plugin-regexp'))('scslre') as {
  analyse: (pattern: { source: string; flags: string }, options: object) => { reports: Report[] };
};

const SRC = join(__dirname, '../../../src');
const composing = (readdirSync(SRC, { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file) && /\bRegExp\(/.test(readFileSync(join(SRC, file), 'utf8')))
  .sort();

/** The patterns made while `act` runs, each with the file of ours that made it. */
async function patternsMadeBy(act: () => Promise<void>): Promise<Map<RegExp, string>> {
  const made = new Map<RegExp, string>();
  const { RegExp: Original } = globalThis;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args) {
      const pattern = Reflect.construct(target, args) as RegExp;
      const maker = new Error().stack
        ?.split('\n')
        .find((line) => line.includes(':') && line.includes('    at ') && !line.includes(__filename));
      const [, file] = /(\/[^( ]+):\d+:\d+\)?$/.exec(maker ?? '') ?? [];
      if (file?.startsWith(SRC)) made.set(pattern, relative(SRC, file));
      return pattern;
    },
  });
  try {
    await act();
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}

const backtracking = ({ source, flags }: RegExp): string[] =>
  analyse(
    { source, flags },
    { reportTypes: { Move: true, Self: true, Trade: true }, assumeRejectingSuffix: true },
  ).reports.map(({ type }) => type);

test('every pattern composed from parts, or from a catalogue’s words, is linear', async () => {
  const made = await patternsMadeBy(() =>
    jest.isolateModulesAsync(async () => {
      for (const file of composing) await import(join(SRC, file));
      const { BAC_GIANG, SONG_BIEN } = await import('../../programmes');
      const { readAgencyList } = await import('../../../src/agency/agencyList');
      const { withUnitsWritten } = await import('../../../src/agency/unitWords');
      for (const { catalogue } of [BAC_GIANG, SONG_BIEN]) {
        readAgencyList('1. UBND xã Tân Mỹ; P. Thọ Xương', catalogue);
        withUnitsWritten('UBND P. Thọ Xương', catalogue);
      }
    }),
  );
  expect([...new Set(made.values())].sort()).toEqual(composing);
  expect(
    [...made].flatMap(([pattern, file]) =>
      backtracking(pattern).map((type) => `${file}: ${type} ${pattern.source}`),
    ),
  ).toEqual([]);
});
