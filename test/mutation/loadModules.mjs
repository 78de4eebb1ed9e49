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

/** Compiled once, evaluated again for every registry, so that no module keeps state from an earlier mutant. */
const compiled = new Map();

function compile(file) {
  const source = fs.readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return (_exports, _require, module) => (module.exports = JSON.parse(source));
  const { code } = swc.transformSync(source, { ...OPTIONS, filename: file });
  const script = new vm.Script(`(function(${WRAPPER.join(',')}){${code}\n})`, { filename: file });
  return script.runInThisContext();
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

/**
 * A registry of the modules of the tree at `root`; packages come from Node's own and are loaded once.
 * @param evaluating called with each file whose module is about to be evaluated; its return value is called afterwards
 * @returns loads a file of the tree, and what it imports, into this registry
 */
export function createRegistry(root, evaluating) {
  const modules = new Map();
  const mocks = new ModuleMocker(globalThis);
  const mocking = {
    fn: mocks.fn.bind(mocks),
    spyOn: mocks.spyOn.bind(mocks),
    restoreAllMocks: () => mocks.restoreAllMocks(),
  };
  const requirePackage = createRequire(path.join(root, 'package.json'));
  const load = (file) => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    if (!compiled.has(file)) compiled.set(file, compile(file));
    const require = (request) =>
      /^[./]/.test(request) ? load(resolveOnce(file, request)) : requirePackage(request);
    require.resolve = (request) =>
      /^[./]/.test(request) ? resolveOnce(file, request) : requirePackage.resolve(request);
    const jest = { ...mocking, requireActual: require };
    const evaluated = evaluating(file);
    try {
      compiled.get(file)(module.exports, require, module, file, path.dirname(file), jest);
    } finally {
      evaluated();
    }
    return module.exports;
  };
  return load;
}
