/**
 * Lists the rule folders, src/validation/rules/<group>/<rule>/, for the bundler: ruleList.ts a list of texts per
 * language, so that a page loads only one; and the defects that samples plant for them, defectList.ts. `npm run rules`
 * runs it and then writes docs/rules.md.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'src/validation/rules');
const HEAD = '// Written by `npm run rules` from the folders beside it.\n';

const kebab = (name) => name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
const folders = (at) =>
  fs
    .readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const rules = folders(folder).flatMap((group) =>
  folders(path.join(folder, group)).map((name) => ({
    name,
    at: `./${group}/${name}`,
    id: `${group}/${kebab(name)}`,
  })),
);

const lists = {
  'ruleList.ts': [
    HEAD,
    "import type { AnyRule } from '../engine/rule';\n",
    ...rules.map(({ name, at }) => `import { ${name} } from '${at}/rule';\n`),
    `\nexport const RULE_LIST: readonly AnyRule[] = [${rules.map(({ name }) => name).join(', ')}];\n`,
  ],
  'defectList.ts': [
    HEAD,
    "import type { Defect } from '../../sample/defect';\n",
    ...rules.map(({ name, at }) => `import { defects as ${name} } from '${at}/defects';\n`),
    `\nexport const DEFECTS: readonly Defect[] = [${rules.map(({ name }) => `...${name}`).join(', ')}];\n`,
  ],
};
for (const language of ['vi', 'en'])
  lists[`texts.${language}.ts`] = [
    HEAD,
    ...rules.map(({ name, at }) => `import ${name} from '${at}/${language}.json';\n`),
    `\nexport const TEXTS = {${rules.map(({ name, id }) => `'${id}': ${name}`).join(', ')}} as const;\n`,
  ];

for (const [name, parts] of Object.entries(lists)) {
  const file = path.join(folder, name);
  const options = await prettier.resolveConfig(file);
  fs.writeFileSync(file, await prettier.format(parts.join(''), { ...options, filepath: file }));
}
