import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { createRegistry, createShared, isOfFrozen } from './loadModules.mjs';
import { isDrawn } from './sample.mjs';

const require = createRequire(import.meta.url);
// Jest's own describe, it and expect, without Jest's start-up time of seconds per mutant.
const circus = createRequire(require.resolve('jest/package.json'))('jest-circus');
const { jestExpect } = require('@jest/expect');

const NOTHING = { test: () => false };

function filesOf(folder, root) {
  const patterns = (require('./folders.json')[folder] ?? []).map(globOf);
  const unit = path.join(root, 'test/unit');
  return fs
    .readdirSync(unit, { recursive: true })
    .filter((file) => patterns.some((pattern) => pattern.test(file)))
    .sort()
    .map((file) => path.join(unit, file))
    .filter((file) => !replacesModules(file));
}

/** Such a test needs a registry of its own, and `jest.mock` hoisted. Without it the score is at most too low. */
const replacesModules = (file) => fs.readFileSync(file, 'utf8').includes('\njest.mock(');

/** `**` and `*` only. */
function globOf(pattern) {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${source}$`);
}

/**
 * Runs the tests of a folder in this process. Modules that a mutant can reach are evaluated anew for each; the others,
 * and what they remember, serve all mutants. Only files with a test that covers the mutant are loaded, cheapest first,
 * until a test fails; it must then pass without the mutant.
 */
class InProcessRunner {
  /** What the instrumented code reads and counts. */
  #context = (globalThis.__stryker__ ??= {});
  #root = process.cwd();
  #files = filesOf(process.env.MUTATION_FOLDER ?? '', this.#root);
  #shared = createShared();
  /** Milliseconds of a test, by id. */
  #spent = new Map();
  /** By mutated file: the tests that failed with its latest mutants. */
  #killers = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    // On a timeout nobody waits for this process any more.
    process.on('disconnect', () => process.exit());
    const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
    Object.assign(globalThis, {
      describe,
      it,
      test,
      beforeAll,
      beforeEach,
      afterAll,
      afterEach,
      expect: jestExpect,
    });
  }

  async dryRun() {
    this.#context.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const file of this.#files) {
      const begun = performance.now();
      const result = await this.#runFile(this.#registry(this.#shared, true), file, {});
      if (result.error !== undefined) return { status: 'error', errorMessage: `${file}: ${result.error}` };
      tests.push(...result.tests);
      const times = result.tests.map(({ timeSpentMs }) => timeSpentMs);
      const loading = performance.now() - begun - times.reduce((sum, time) => sum + time, 0);
      // Code behind a memo filled by an earlier test would not count as covered: each test is run again, alone.
      if ((loading + Math.max(0, ...times)) * times.length < LONGEST_ALONE_MS)
        for (const { id } of result.tests)
          await this.#runFile(this.#registry(this.#shared, true), file, { ids: new Set([id]) });
    }
    this.#shareOutOfTests(tests);
    return { status: 'complete', tests, mutantCoverage: this.#context.mutantCoverage };
  }

  async mutantRun(options) {
    if (!isDrawn(options.activeMutant.id)) return { status: 'error', errorMessage: 'not in the sample' };
    const { result, doubt } = await this.#tried(options, this.#shared);
    if (doubt === undefined) return result;
    if (doubt === LEFT_OVER) this.#shared = createShared();
    const again = await this.#tried(options, undefined);
    return again.doubt === LEFT_OVER
      ? { status: 'error', errorMessage: `fails without the mutant too: ${again.failure}` }
      : again.result;
  }

  /** @returns what the tests say of a mutant, and a reason to doubt that it is the mutant of which they say it */
  async #tried({ activeMutant, testFilter, hitLimit, disableBail, sandboxFileName }, shared) {
    const context = this.#context;
    const load = this.#registry(shared);
    const defined = new Map();
    const tests = [];
    let failed;
    Object.assign(context, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
    try {
      for (const { file, ids } of this.#inOrder(narrowed(testFilter, sandboxFileName), sandboxFileName)) {
        const ran = await this.#runFile(load, file, { ids, bail: !disableBail }, defined);
        const reached = determineHitLimitReached(context.hitCount, hitLimit);
        if (reached) return { result: reached };
        tests.push(...ran.tests);
        failed ??= ran.tests.find(({ status }) => status === FAILED);
        if (failed === undefined && ran.error !== undefined)
          tests.push((failed = outside(file, ids, ran.error)));
        if (failed !== undefined && !disableBail) break;
      }
    } finally {
      Object.assign(context, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    }
    const result = toMutantRunResult({ status: 'complete', tests }, disableBail);
    if (failed === undefined) return { result };
    this.#noteKiller(sandboxFileName, failed);
    const failure = failed.failureMessage;
    if (shared !== undefined && isOfFrozen(failure)) return { result, doubt: FROZEN, failure };
    return (await this.#passes(failed, load, shared, defined))
      ? { result }
      : { result, doubt: LEFT_OVER, failure };
  }

  /** Whether a test that failed with a mutant passes without one: first as the mutant left everything. */
  async #passes({ id, fileName, isOutside }, load, shared, defined) {
    const ids = new Set([id]);
    const passed = ({ error, tests }) =>
      error === undefined && tests.length > 0 && tests.every(({ status }) => status === SUCCESS);
    return (
      (!isOutside && passed(await this.#runFile(load, fileName, { ids }, defined))) ||
      passed(await this.#runFile(this.#registry(shared), fileName, { ids }))
    );
  }

  /** The latest first. */
  #noteKiller(mutated, { id, isOutside }) {
    if (isOutside) return;
    const others = (this.#killers.get(mutated) ?? []).filter((each) => each !== id);
    this.#killers.set(mutated, [id, ...others].slice(0, LATEST));
  }

  /** Code that a test file runs outside its tests, at the top level or in a hook, counts as covered by all of them. */
  #shareOutOfTests(tests) {
    const { perTest } = this.#context.mutantCoverage;
    for (const { id, fileName } of tests) {
      const shared = perTest[outOfTests(path.relative(this.#root, fileName))] ?? {};
      perTest[id] = { ...shared, ...perTest[id] };
    }
    for (const id of Object.keys(perTest)) if (id.endsWith(OUT_OF_TESTS)) delete perTest[id];
  }

  #registry(shared, isCounting = false) {
    const load = createRegistry(
      this.#root,
      (file) => {
        const outside = this.#context.currentTestId;
        // A module's constants are created once, whichever test comes first.
        if (file.startsWith(path.join(this.#root, 'src'))) this.#context.currentTestId = undefined;
        return () => (this.#context.currentTestId = outside);
      },
      shared,
      isCounting,
    );
    load(path.join(this.#root, 'test/setup/seed.ts'));
    return load;
  }

  /** Tests by file: those that noticed the latest mutants of the same source, then all others, the fastest files first. */
  #inOrder(testFilter, mutated) {
    if (testFilter === undefined) return this.#files.map((file) => ({ file }));
    const killers = (this.#killers.get(mutated) ?? []).filter((id) => testFilter.includes(id));
    const others = this.#byFile(testFilter.filter((id) => !killers.includes(id)));
    const spent = ({ ids }) => [...ids].reduce((sum, id) => sum + (this.#spent.get(id) ?? 0), 0);
    return [...this.#byFile(killers), ...others.sort((one, other) => spent(one) - spent(other))];
  }

  #byFile(ids) {
    const byFile = new Map();
    for (const id of ids) {
      const file = path.join(this.#root, id.slice(0, id.indexOf(SEPARATOR)));
      byFile.set(file, [...(byFile.get(file) ?? []), id]);
    }
    return [...byFile].map(([file, own]) => ({ file, ids: new Set(own) }));
  }

  /** @param defined the tests of files that ran before in the same registry: a module defines them once */
  async #runFile(load, file, options, defined = new Map()) {
    circus.resetState();
    const known = defined.get(file);
    if (known === undefined) {
      const { rootDescribeBlock } = circus.getState();
      return this.#run(file, options, () => {
        load(file);
        defined.set(file, rootDescribeBlock);
      });
    }
    forgetResults(known);
    circus.getState().rootDescribeBlock = known;
    return this.#run(file, options, () => {});
  }

  async #run(file, { ids, bail = false }, define) {
    const name = path.relative(this.#root, file);
    const idOf = (test) => `${name}${SEPARATOR}${nameOf(test)}`;
    const tests = [];
    const state = circus.getState();
    // Only stops infinite loops: load must not affect the result.
    state.testTimeout = 1_200_000;
    if (ids !== undefined)
      state.testNamePattern = { test: (named) => ids.has(`${name}${SEPARATOR}${named}`) };
    const listen = (event) => {
      if (event.name === 'test_start') this.#context.currentTestId = idOf(event.test);
      if (event.name !== 'test_done') return;
      this.#context.currentTestId = outOfTests(name);
      const { test } = event;
      const failure = test.errors.map(messageOf).join('\n');
      const id = idOf(test);
      tests.push({
        id,
        name: nameOf(test),
        fileName: file,
        timeSpentMs: test.duration ?? 0,
        ...(failure === '' ? { status: SUCCESS } : { status: FAILED, failureMessage: failure }),
      });
      this.#spent.set(id, test.duration ?? 0);
      if (failure !== '' && bail) state.testNamePattern = NOTHING;
    };
    circus.addEventHandler(listen);
    this.#context.currentTestId = outOfTests(name);
    try {
      define();
      const { unhandledErrors } = await circus.run();
      return unhandledErrors.length > 0
        ? { error: unhandledErrors.map(messageOf).join('\n'), tests }
        : { tests };
    } catch (error) {
      return { error: messageOf(error), tests };
    } finally {
      circus.removeEventHandler(listen);
      this.#context.currentTestId = undefined;
    }
  }
}

/** An error of a test file outside its tests, at the top level or in a hook: none of them passes. */
const outside = (file, ids, error) => ({
  id: [...(ids ?? [])][0] ?? file,
  name: path.basename(file),
  fileName: file,
  timeSpentMs: 0,
  status: FAILED,
  isOutside: true,
  failureMessage: `outside of the tests: ${error}`,
});

function forgetResults(block) {
  for (const each of block.children)
    if (each.type === 'describeBlock') forgetResults(each);
    else
      Object.assign(each, {
        ...{ errors: [], retryReasons: [], unhandledRejectionErrorByPromise: new Map() },
        ...{ duration: null, startedAt: null, status: null },
        ...{ invocations: 0, numPassingAsserts: 0, seenDone: false },
      });
}

/** One in this many of the other rules' cases is run against a rule's mutants. */
const OTHERS = 20;

/**
 * Every case of a rule runs all rules. A rule's mutants are run against its own cases and some of the others: a mutant
 * only killed by the rest counts as a survivor.
 */
function narrowed(testFilter, sandboxFileName = '') {
  const [, group, name] = /src\/validation\/rules\/(\w+)\/(\w+)\//.exec(sandboxFileName) ?? [];
  if (testFilter === undefined || name === undefined) return testFilter;
  const own = `${SEPARATOR}${group}/${name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}${SEPARATOR}`;
  return testFilter.filter(
    (id, at) => !id.includes('/ruleCases.test.ts') || id.includes(own) || at % OTHERS === 0,
  );
}

/** Why a verdict is doubted. */
const LEFT_OVER = 'the test fails without the mutant: something is left over from an earlier one';
const FROZEN = 'the mutant changes what is frozen here alone';

/** So many tests are tried first. */
const LATEST = 3;

const SUCCESS = 0;
const FAILED = 1;
const SEPARATOR = ': ';
/**
 * A file's tests are also run alone if that takes no longer than this, assuming each takes as long as the slowest,
 * which fills the memos.
 */
const LONGEST_ALONE_MS = 30_000;
const OUT_OF_TESTS = ': out of tests';
const outOfTests = (name) => name + OUT_OF_TESTS;

function nameOf(test) {
  const names = [];
  for (let each = test; each?.parent !== undefined; each = each.parent) names.unshift(each.name);
  return names.join(' ');
}

function messageOf(error) {
  const [first] = Array.isArray(error) ? error : [error];
  return first instanceof Error ? first.message : String(first);
}

const createInProcessRunner = () => new InProcessRunner();
createInProcessRunner.inject = tokens(commonTokens.options);

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-process', createInProcessRunner),
];
