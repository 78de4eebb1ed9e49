import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The catalogues of texts, by file; the English side of each has the same keys. */
const ROOT = path.join(__dirname, '../../..');
const MESSAGES = path.join(ROOT, 'src/messages');
const CATALOGUES = fs.readdirSync(MESSAGES).filter((file) => /(?:^|\.)vi\.json$/.test(file));
const keysOf = (file: string): string[] =>
  Object.keys(JSON.parse(fs.readFileSync(path.join(MESSAGES, file), 'utf8')) as Record<string, string>);
const KEYS = new Set(CATALOGUES.flatMap(keysOf));

const literals = (type: ts.Type): (string | null)[] =>
  type.isUnion() ? type.types.flatMap(literals) : [type.isStringLiteral() ? type.value : null];
const areKeys = (values: readonly (string | null)[]): boolean =>
  values.length > 0 && values.every((value) => value !== null && KEYS.has(value));

/** Part of a constant whose type is this literal: the compiler checks its uses. */
function isOfConstant(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isAsExpression(parent)) return ts.isConstTypeReference(parent.type);
  if (ts.isVariableDeclaration(parent)) return (parent.parent.flags & ts.NodeFlags.Const) !== 0;
  const isInside =
    ts.isArrayLiteralExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node);
  return isInside && isOfConstant(parent);
}

/** Keys requested according to the types: a literal where a key is expected, or a template whose values are all keys. */
function askedFor(): Set<string> {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    path.join(ROOT, 'tsconfig.json'),
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )!;
  const own = fileNames.filter((file) => file.startsWith(path.join(ROOT, 'src')));
  const program = ts.createProgram(own, options);
  const checker = program.getTypeChecker();
  const asked = new Set<string>();
  /** The string literals in the type expected at a location; `undefined` beside them does not matter. */
  const wanted = (node: ts.Expression) => {
    const type = checker.getContextualType(node);
    return type ? literals(type).filter((value) => value !== null) : [];
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && KEYS.has(node.text) && (areKeys(wanted(node)) || isOfConstant(node)))
      asked.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const made = literals(checker.getTypeAtLocation(node));
      if (areKeys(made)) for (const key of made) asked.add(key!);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (own.includes(file.fileName)) visit(file);
  return asked;
}

test('every text is asked for by a key that the compiler knows at the place where it is said', () => {
  const asked = askedFor();
  expect(asked.size).toBeGreaterThan(1000);
  const dead = CATALOGUES.flatMap((file) =>
    keysOf(file)
      .filter((key) => !asked.has(key))
      .map((key) => `${file}: ${key}`),
  );
  expect(dead).toEqual([]);
}, 600_000);
