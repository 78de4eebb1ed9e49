import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import swc from '@swc/core';

const { ModuleMocker } = createRequire(createRequire(import.meta.url).resolve('jest-circus/package.json'))(
  'jest-mock',
);

const SUFFIXES = ['', '.ts', '.tsx', '.json', '/index.ts'];
const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
};
const WRAPPER = ['exports', 'require', 'module', '__filename', '__dirname', 'jest'];

const REQUEST = /\brequire\("([./][^"]*)"\)/g;
/** What Stryker calls to ask which mutant is active. */
const MUTATED = 'stryMutAct_';
/** What it calls to count how often code is run: a tenth to a fifth of the time, needed in the dry run alone. */
const COUNTING = /(?<=function )stryCov_(\w+)\(\) \{/;

/** By whether it counts, and by file: compiled once, evaluated for every registry. */
const compiled = { true: new Map(), false: new Map() };

function compile(file, isCounting) {
  const source = fs.readFileSync(file, 'utf8');
  if (file.endsWith('.json'))
    return {
      evaluate: (_exports, _require, module) => (module.exports = JSON.parse(source)),
      imports: [],
      isMutated: false,
    };
  const transformed = swc.transformSync(source, { ...OPTIONS, filename: file }).code;
  const code = isCounting
    ? transformed
    : transformed.replace(COUNTING, 'stryCov_$1() {} function counting() {');
  const script = new vm.Script(`(function(${WRAPPER.join(',')}){${code}\n})`, { filename: file });
  return {
    evaluate: script.runInThisContext(),
    imports: [...code.matchAll(REQUEST)].map(([, request]) => resolveOnce(file, request)),
    isMutated: code.includes(MUTATED),
  };
}

function compileOnce(file, isCounting = false) {
  const known = compiled[isCounting];
  if (!known.has(file)) known.set(file, compile(file, isCounting));
  return known.get(file);
}

const reaching = new Map();

/** Whether a module is mutated, or imports one that is, however indirectly. */
function reachesMutants(file) {
  if (reaching.has(file)) return reaching.get(file);
  const met = new Set([file]);
  // Files are added while it runs.
  for (const each of met) {
    if (reaching.get(each) === false) continue;
    const { imports, isMutated } = compileOnce(each);
    if (isMutated || reaching.get(each)) {
      reaching.set(file, true);
      return true;
    }
    for (const imported of imports) met.add(imported);
  }
  // What they import is among them.
  for (const each of met) reaching.set(each, false);
  return false;
}

function resolve(from, request) {
  const base = path.resolve(path.dirname(from), request);
  const found = SUFFIXES.map((suffix) => base + suffix).find(
    (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true,
  );
  if (found === undefined) throw new Error(`${request} not found from ${from}`);
  return found;
}

const resolved = new Map();

function resolveOnce(from, request) {
  const key = `${path.dirname(from)}\0${request}`;
  if (!resolved.has(key)) resolved.set(key, resolve(from, request));
  return resolved.get(key);
}

const frozen = new WeakSet();

/** Plain objects and arrays, all the way down. */
function freeze(value) {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return;
  frozen.add(value);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype && prototype !== Array.prototype) return;
  Object.freeze(value);
  for (const { value: part } of Object.values(Object.getOwnPropertyDescriptors(value))) freeze(part);
}

/**
 * Modules that no mutant can reach: they neither are mutated nor import what is, so that whatever they keep was
 * computed by code as it stands. They are evaluated once. What they export is frozen: no mutant can leave anything in
 * it for the next one.
 */
export const createShared = () => new Map();

/** Whether an error may only come from an export being frozen. */
export const isOfFrozen = (message) =>
  /read only property|object is not extensible|Cannot (?:delete|redefine) property/.test(message);

/**
 * A registry of the modules of the tree at `root`; packages come from Node's own and are loaded once.
 * @param evaluating called with each file whose module is about to be evaluated; its return value is called afterwards
 * @param shared modules that no mutant can reach; without it, all modules are evaluated anew
 * @param isCounting whether the code counts how often it is run
 * @returns loads a file of the tree, and what it imports, into this registry
 */
export function createRegistry(root, evaluating, shared, isCounting = false) {
  const own = new Map();
  const mocks = new ModuleMocker(globalThis);
  const mocking = {
    fn: mocks.fn.bind(mocks),
    spyOn: mocks.spyOn.bind(mocks),
    restoreAllMocks: () => mocks.restoreAllMocks(),
  };
  const requirePackage = createRequire(path.join(root, 'package.json'));
  const load = (file) => {
    const isShared = shared !== undefined && !file.endsWith('.test.ts') && !reachesMutants(file);
    const modules = isShared ? shared : own;
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const require = (request) =>
      /^[./]/.test(request) ? load(resolveOnce(file, request)) : requirePackage(request);
    require.resolve = (request) =>
      /^[./]/.test(request) ? resolveOnce(file, request) : requirePackage.resolve(request);
    const jest = { ...mocking, requireActual: require };
    const evaluated = evaluating(file);
    try {
      compileOnce(file, isCounting).evaluate(module.exports, require, module, file, path.dirname(file), jest);
    } catch (error) {
      modules.delete(file);
      throw error;
    } finally {
      evaluated();
    }
    if (isShared)
      for (const exported of file.endsWith('.json') ? [module.exports] : Object.values(module.exports))
        freeze(exported);
    return module.exports;
  };
  return load;
}
