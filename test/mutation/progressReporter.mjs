import process from 'node:process';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

import { keyOf, readExplained } from './explained.mjs';
import { isDrawn, SHARE } from './sample.mjs';

const MINUTES = Number(process.env.MUTATION_MINUTES ?? 60);
const FOLDER = process.env.MUTATION_FOLDER;
const ONLY = process.env.MUTATION_ONLY;
const KILLED = ['Killed', 'Timeout'];
const LIVING = ['Survived', 'NoCoverage'];
const COUNTED = [...KILLED, ...LIVING];

/**
 * Prints survivors that nothing explains as they are found, and the score at the end, or of the mutants tried before a
 * timeout.
 */
class ProgressLines {
  #counts = {};
  #total = 0;
  #met = 0;
  #isOver = false;
  #explained = readExplained();
  /** Keys of mutants; equal ones of a file count as one. */
  #tried = new Set();
  #alive = new Set();
  #unexplained = 0;

  constructor() {
    this.timer = setTimeout(() => {
      this.#print(`time is up after ${MINUTES} minutes`);
      process.exit(1);
    }, MINUTES * 60_000).unref();
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    this.#total = mutantPlans.length;
  }

  onMutantTested(mutant) {
    const { id, status, location, mutatorName } = mutant;
    this.#met += 1;
    if (this.#met % 100 === 0) console.log(`${this.#met} of ${this.#total} met`);
    if (!isDrawn(id)) return;
    this.#counts[status] = (this.#counts[status] ?? 0) + 1;
    const key = keyOf(mutant);
    this.#tried.add(key);
    if (!LIVING.includes(status)) return;
    this.#alive.add(key);
    if (this.#explained.has(key)) return;
    this.#unexplained += 1;
    console.log(`${status} line ${location.start.line}, ${mutatorName}\n  ${key}`);
  }

  onMutationTestReportReady() {
    this.#print('all tried', true);
  }

  /** Explanations of what does not live, or, where the whole folder was tried, is not there any more. */
  #stale(isWhole) {
    const isOfFolder = (key) => ONLY === undefined && SHARE >= 1 && key.startsWith(`src/${FOLDER}/`);
    return [...this.#explained.keys()].flatMap((key) => {
      if (this.#tried.has(key)) return this.#alive.has(key) ? [] : [`killed: ${key}`];
      return isWhole && isOfFolder(key) ? [`not met: ${key}`] : [];
    });
  }

  /** An interrupted run has only tried the first files, which are not a random sample. */
  #print(how, isWhole = false) {
    if (this.#isOver) return;
    this.#isOver = true;
    const of = (statuses) => statuses.reduce((sum, status) => sum + (this.#counts[status] ?? 0), 0);
    const tried = of(COUNTED);
    const ignored = this.#counts.Ignored ?? 0;
    console.log(`${how}: ${tried} of ${this.#total - ignored} mutants; ${JSON.stringify(this.#counts)}`);
    const score = of(KILLED) / tried;
    // Margin of error for the whole folder, at 95 % confidence.
    const margin = 1.96 * Math.sqrt((score * (1 - score) * (1 - SHARE)) / tried);
    const confidence = SHARE < 1 && isWhole ? ` ± ${(100 * margin).toFixed(1)}, by a sample` : '';
    console.log(`score ${tried === 0 ? 'unknown' : (100 * score).toFixed(1)} %${confidence}`);
    for (const key of this.#stale(isWhole)) console.log(`explained, but ${key}`);
    console.log(
      `survivors explained: ${of(LIVING) - this.#unexplained}, not explained: ${this.#unexplained}`,
    );
    if (this.#unexplained > 0) process.exitCode = 1;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'progress-lines', ProgressLines)];
