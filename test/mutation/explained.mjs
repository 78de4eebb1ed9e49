import fs from 'node:fs';

const FOLDER = new URL('explained/', import.meta.url);
/** Enough to tell a file's mutants apart. */
const LONGEST = 100;

const short = (text) => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** By file: its lines. */
const sources = new Map();

const linesOf = (file) => {
  if (!sources.has(file)) sources.set(file, fs.readFileSync(file, 'utf8').split('\n'));
  return sources.get(file);
};

/** @returns `src/a/b.ts: if (⟦what stands there⟧) → what the mutant says`, the same when the lines around it change */
export function keyOf({ fileName, location: { start, end }, replacement }) {
  const [name = fileName] = /src\/.*$/.exec(fileName) ?? [];
  const lines = linesOf(name);
  // Stryker counts lines and columns from one.
  const before = lines[start.line - 1].slice(0, start.column - 1);
  const after = lines[end.line - 1].slice(end.column - 1);
  const within = lines.slice(start.line - 1, end.line).join('\n');
  const mutated = short(within.slice(before.length, within.length - after.length));
  return `${name}: ${before.trimStart()}⟦${mutated}⟧${after.trimEnd()} → ${short(replacement)}`;
}

/** @returns keys of the mutants that live on purpose, with the heading in `explained/` that says why */
export function readExplained() {
  const explained = new Map();
  for (const file of fs.readdirSync(FOLDER).sort()) {
    let reason;
    for (const line of fs.readFileSync(new URL(file, FOLDER), 'utf8').split('\n'))
      if (line.startsWith('# ')) reason = line.slice(2);
      else if (line.trim() !== '') {
        if (reason === undefined) throw new Error(`${file}: no heading says why “${line}” lives`);
        explained.set(line.trim(), reason);
      }
  }
  return explained;
}
