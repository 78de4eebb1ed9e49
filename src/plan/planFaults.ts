import type { Appendix } from './appendixShape';

export interface Fault {
  path: (string | number)[];
  message: string;
}

/** Entries whose code already occurs earlier in the list. */
export function repeatedCodes(entries: { code: string }[]): Fault[] {
  const codes = entries.map((entry) => entry.code);
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index ? [] : [{ path: [index, 'code'], message: `"${code}" stands twice` }],
  );
}

/** One level below the parent's code, so no two codes of the plan can collide. */
function isUnder(parent: string, code: string): boolean {
  return code.startsWith(`${parent}.`) && /^[^.]+$/.test(code.slice(parent.length + 1));
}

function* children(
  at: Fault['path'],
  entries: { code: string }[],
  fits: (code: string) => boolean,
): Generator<Fault> {
  for (const { path, message } of repeatedCodes(entries)) yield { path: [...at, ...path], message };
  for (const [index, { code }] of entries.entries()) {
    if (!fits(code))
      yield { path: [...at, index, 'code'], message: `"${code}" is not one step under its parent's code` };
  }
}

function* textFaults(
  at: Fault['path'],
  { text, repair }: { text: string; repair?: { printed: string } | undefined },
): Generator<Fault> {
  if (repair?.printed === text) yield { path: [...at, 'repair'], message: 'repairs nothing' };
}

type Item = Appendix['sections'][number]['objectives'][number]['tasks'][number]['items'][number];

function* itemFaults(at: Fault['path'], item: Item, above: Item | undefined): Generator<Fault> {
  for (const [index, column] of item.inherited.entries()) {
    if (!item[column] || item[column] !== above?.[column]) {
      yield { path: [...at, 'inherited', index], message: `"${column}" is not the text of the row above` };
    }
  }
  for (const [index, { column, printed }] of item.repairs.entries()) {
    if (printed === item[column]) yield { path: [...at, 'repairs', index], message: 'repairs nothing' };
  }
}

/**
 * What the schema of an appendix cannot express: codes are unique and extend the parent's, inherited cells and repairs
 * are consistent.
 */
export function* appendixFaults({ sections }: Appendix): Generator<Fault> {
  yield* children(['sections'], sections, (code) => !code.includes('.'));
  let above: Item | undefined;
  for (const [s, section] of sections.entries()) {
    const inSection = ['sections', s, 'objectives'];
    yield* children(inSection, section.objectives, (code) => isUnder(section.code, code));
    for (const [o, objective] of section.objectives.entries()) {
      yield* textFaults([...inSection, o], objective);
      const inObjective = [...inSection, o, 'tasks'];
      yield* children(inObjective, objective.tasks, (code) => isUnder(objective.code, code));
      for (const [t, task] of objective.tasks.entries()) {
        yield* textFaults([...inObjective, t], task);
        const inTask = [...inObjective, t, 'items'];
        // A nhiệm vụ without activity is its own work item, under its own code.
        yield* children(inTask, task.items, (code) => code === task.code || isUnder(task.code, code));
        for (const [i, item] of task.items.entries()) {
          yield* itemFaults([...inTask, i], item, above);
          above = item;
        }
      }
    }
  }
}
