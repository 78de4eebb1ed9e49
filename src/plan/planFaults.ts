import type { Appendix } from './planSchema';

export interface Fault {
  path: (string | number)[];
  message: string;
}

/** Entries whose code an earlier one of the list has. */
export function repeatedCodes(entries: { code: string }[]): Fault[] {
  const codes = entries.map((entry) => entry.code);
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index ? [] : [{ path: [index, 'code'], message: `"${code}" stands twice` }],
  );
}

function* children(
  at: Fault['path'],
  entries: { code: string }[],
  fits: (code: string) => boolean,
): Generator<Fault> {
  for (const { path, message } of repeatedCodes(entries)) yield { path: [...at, ...path], message };
  for (const [index, { code }] of entries.entries()) {
    if (!fits(code))
      yield { path: [...at, index, 'code'], message: `"${code}" does not extend its parent's code` };
  }
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

/** What the shape of an appendix cannot say: codes are unique and extend the parent's, inherited cells and repairs are true. */
export function* appendixFaults({ sections }: Appendix): Generator<Fault> {
  yield* children(['sections'], sections, () => true);
  let above: Item | undefined;
  for (const [s, section] of sections.entries()) {
    const inSection = ['sections', s, 'objectives'];
    yield* children(inSection, section.objectives, (code) => code.startsWith(`${section.code}.`));
    for (const [o, objective] of section.objectives.entries()) {
      const inObjective = [...inSection, o, 'tasks'];
      yield* children(inObjective, objective.tasks, (code) => code.startsWith(`${objective.code}.`));
      for (const [t, task] of objective.tasks.entries()) {
        const inTask = [...inObjective, t, 'items'];
        // A nhiệm vụ without activity is its own work item, under its own code.
        yield* children(inTask, task.items, (code) => code === task.code || code.startsWith(`${task.code}.`));
        for (const [i, item] of task.items.entries()) {
          yield* itemFaults([...inTask, i], item, above);
          above = item;
        }
      }
    }
  }
}
