import process from 'node:process';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

import { isDrawn, SHARE } from './sample.mjs';

const MINUTES = Number(process.env.MUTATION_MINUTES ?? 60);
const KILLED = ['Killed', 'Timeout'];
const COUNTED = [...KILLED, 'Survived', 'NoCoverage'];

/** Prints survivors as they are found, and the score at the end, or of the mutants tried before a timeout. */
class ProgressLines {
  #counts = {};
  #total = 0;
  #met = 0;
  #isOver = false;

  constructor() {
    this.timer = setTimeout(() => {
      this.#print(`time is up after ${MINUTES} minutes`);
      process.exit(1);
    }, MINUTES * 60_000).unref();
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    this.#total = mutantPlans.length;
  }

  onMutantTested({ id, status, fileName, location: { start, end }, replacement, mutatorName }) {
    this.#met += 1;
    if (this.#met % 100 === 0) console.log(`${this.#met} of ${this.#total} met`);
    if (!isDrawn(id)) return;
    this.#counts[status] = (this.#counts[status] ?? 0) + 1;
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    const [, name] = /(src\/.*)$/.exec(fileName) ?? [null, fileName];
    const text = replacement.replace(/\s+/g, ' ').slice(0, 90);
    console.log(
      `${status} ${name}:${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} → ${text}`,
    );
  }

  onMutationTestReportReady() {
    this.#print('all tried', true);
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
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'progress-lines', ProgressLines)];
