import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { BAC_GIANG } from '../../programmes';

const SRC = join(__dirname, '../../../src');
/** A rule's cases and planted defects are test data about the first programme, kept beside the rule. */
const DATA = /^programmes\/[^/]+\/|^validation\/rules\/.*(?:\/(?:cases|defects)\.ts|\/caseParts\.ts)$/;

/** The literals of a file's code: what comments say is no knowledge of the code. */
function literalsOf(text: string, file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) found.push(node.text);
    else if (ts.isNumericLiteral(node) || ts.isRegularExpressionLiteral(node) || ts.isJsxText(node))
      found.push(node.text);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

const { plan, catalogue } = BAC_GIANG;
const EXACT = new Set([
  String(plan.year),
  plan.id,
  BAC_GIANG.id,
  ...catalogue.levels.map(({ id }) => id),
  ...catalogue.agencies.map(({ id }) => id),
]);
const CONTAINED = [
  catalogue.province,
  plan.number,
  ...catalogue.agencies.map(({ name }) => name),
  ...catalogue.levels.flatMap(({ name, units }) => [name, ...units.map((unit) => `UBND ${unit.name}`)]),
  // “Khác” is a word like any other.
].filter((words) => words.includes(' ') || words.includes('/'));

const knows = (literal: string): boolean =>
  EXACT.has(literal) || CONTAINED.some((words) => literal.toLowerCase().includes(words.toLowerCase()));

test('the search finds a level, an agency, the province and the year where they are written', () => {
  const code = "const a = ['huyen', 'SNV', 2024, `tỉnh ${B} Bắc Giang`]; // 'xa'";
  expect(literalsOf(code, 'a.ts').filter(knows)).toEqual(['huyen', 'SNV', '2024', ' Bắc Giang']);
});

/** Parsing a thousand files takes long: most contain nothing of the kind in any form. */
const mayKnow = (text: string): boolean =>
  text.includes(String(plan.year)) ||
  CONTAINED.some((words) => text.toLowerCase().includes(words.toLowerCase())) ||
  [...EXACT].some((id) => [`'${id}'`, `"${id}"`, `\`${id}\``].some((quoted) => text.includes(quoted)));

test('no literal outside programmes/ names the plan, its province, a level, an agency or the year', () => {
  const files = (readdirSync(SRC, { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file) && !DATA.test(file))
    .map((file) => [file, readFileSync(join(SRC, file), 'utf8')] as const);
  expect(files.length).toBeGreaterThan(800);
  expect(
    files
      .filter(([, text]) => mayKnow(text))
      .flatMap(([file, text]) =>
        literalsOf(text, file)
          .filter(knows)
          .map((literal) => `${file}: ${literal}`),
      ),
  ).toEqual([]);
});
