import { attackedFile } from './attackedFile';
import { corpus, type Base } from './corpus';
import { faultsOf, type Fault } from './faultsOf';
import { judge } from './judge';

/** A file to judge: the number of the base workbook, and of the file in the run. */
export interface Asked {
  seed: number;
  index: number;
}

export interface Answered {
  index: number;
  attacks: string[];
  outcome: string;
  faults: [Fault, string][];
  /** Processor time of the whole process, all threads. */
  cpuSeconds: number;
  /** Peak memory of the process. */
  megabytes: number;
}

const BASES = 3;

async function main(): Promise<void> {
  const bases: Base[] = await corpus(BASES);
  process.send?.({ ready: true });
  process.on('message', ({ seed, index }: Asked) => {
    void (async () => {
      const base = bases[index % bases.length]!;
      const file = attackedFile(base.bytes, seed, index);
      process.send?.({ begun: index, attacks: file.attacks });
      const before = process.cpuUsage();
      const verdict = await judge(file.bytes, base.entries);
      const { user, system } = process.cpuUsage(before);
      process.send?.({
        index,
        attacks: file.attacks,
        outcome: verdict.outcome,
        faults: faultsOf(file, verdict, base),
        cpuSeconds: (user + system) / 1e6,
        megabytes: process.resourceUsage().maxRSS / 1024,
      } satisfies Answered);
    })();
  });
}

void main();
