import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Answered, Asked } from './child';

/**
 * `npm run fuzz -- --minutes N --seed S [--file INDEX]`: files damaged in every way of `attacks.ts`, each read,
 * examined, repaired, marked and consolidated in a separate process, whose processor time and memory are measured. Exit
 * 1 unless all is 0.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string' },
  },
});
const SEED = Number(values.seed);
const MOST_CPU_SECONDS = 5;
const MOST_MEGABYTES = 512;
/** A process's memory never shrinks: if it follows many others, a file is measured again, alone. */
const FILES_A_PROCESS = 100;
const CHILD = join(__dirname, 'child.cjs');

const counts = { files: 0, read: 0, crash: 0, slow: 0, large: 0, missing: 0, refused: 0, letIn: 0 };
const refusals = new Map<string, number>();

/** Processor time used by a process, if the system provides it. */
function cpuSecondsOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

interface Started {
  process: ChildProcess;
  files: number;
}

async function start(): Promise<Started> {
  const child = fork(CHILD, {
    execArgv: ['--max-old-space-size=3072'],
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the judging process ended with ${code}`)));
  });
  return { process: child, files: 0 };
}

/** The answer, or what happened to the process instead. */
function ask({ process: child }: Started, asked: Asked): Promise<Answered> {
  return new Promise((resolve) => {
    let attacks: string[] = [];
    let begun: number | null = null;
    const done = (answer: Partial<Answered>): void => {
      clearInterval(watch);
      child.removeAllListeners();
      resolve({
        index: asked.index,
        attacks,
        outcome: 'none',
        faults: [],
        cpuSeconds: 0,
        megabytes: 0,
        ...answer,
      });
    };
    const watch = setInterval(() => {
      const used = cpuSecondsOf(child.pid);
      if (begun === null || used === null || used - begun < MOST_CPU_SECONDS * 6) return;
      child.kill('SIGKILL');
      done({ outcome: 'ended', cpuSeconds: used - begun });
    }, 500);
    child.on('message', (message: { begun?: number; attacks: string[] } & Answered) => {
      if (message.begun !== undefined) {
        ({ attacks } = message);
        begun = cpuSecondsOf(child.pid);
      } else done(message);
    });
    child.on('exit', (code, signal) =>
      done({ outcome: 'died', faults: [['crash', `the process ended: ${code ?? signal}`]] }),
    );
    child.send(asked);
  });
}

const isDead = ({ process: child }: Started): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.killed;

async function alone(asked: Asked): Promise<Answered> {
  const child = await start();
  const answer = await ask(child, asked);
  child.process.kill();
  return answer;
}

function report(answer: Answered): void {
  counts.files += 1;
  if (answer.outcome === 'read') counts.read += 1;
  else refusals.set(answer.outcome, (refusals.get(answer.outcome) ?? 0) + 1);
  const faults = answer.faults.map(([kind, text]) => `${kind}: ${text}`);
  for (const [kind] of answer.faults) counts[kind] += 1;
  if (answer.cpuSeconds > MOST_CPU_SECONDS) {
    counts.slow += 1;
    faults.push(`slow: ${answer.cpuSeconds.toFixed(1)} s of processor time`);
  }
  if (answer.megabytes > MOST_MEGABYTES) {
    counts.large += 1;
    faults.push(`large: ${Math.round(answer.megabytes)} MiB`);
  }
  if (faults.length > 0)
    console.log(
      `--seed ${SEED} --file ${answer.index} [${answer.attacks.join(' + ')}] ${answer.outcome}\n  ${faults.join('\n  ')}`,
    );
}

async function main(): Promise<void> {
  const until = Date.now() + Number(values.minutes) * 60_000;
  let child: Started | null = null;
  for (let index = Number(values.file ?? 0); ; index += 1) {
    if (child === null || isDead(child) || child.files >= FILES_A_PROCESS) {
      child?.process.kill();
      child = await start();
    }
    const asked = { seed: SEED, index };
    let answer = await ask(child, asked);
    child.files += 1;
    if (answer.megabytes > MOST_MEGABYTES || answer.cpuSeconds > MOST_CPU_SECONDS) {
      child.process.kill();
      child = null;
      if (answer.outcome !== 'ended') answer = await alone(asked);
    }
    report(answer);
    if (values.file !== undefined || Date.now() > until) break;
  }
  child?.process.kill();
  console.log(
    `files ${counts.files}, read ${counts.read}, refused ${JSON.stringify(Object.fromEntries(refusals))}`,
  );
  console.log(
    [
      `crashes ${counts.crash}`,
      `over ${MOST_CPU_SECONDS} s ${counts.slow}`,
      `over ${MOST_MEGABYTES} MiB ${counts.large}`,
      `entries missing without a finding ${counts.missing}`,
      `good files refused ${counts.refused}`,
      `formulas or HTML let in ${counts.letIn}`,
    ].join('\n'),
  );
  const { crash, slow, large, missing, refused, letIn } = counts;
  process.exitCode = crash + slow + large + missing + refused + letIn > 0 ? 1 : 0;
}

void main();
