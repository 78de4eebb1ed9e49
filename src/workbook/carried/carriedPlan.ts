import { derived } from '../../text/derived';
import type { Agency } from '../../agency/catalogue';
import { programmeFile, type ProgrammeFile } from '../../programmes/programmeFile';
import type { Programme } from '../../programmes/programme';
import { catalogueFor } from '../../programmes/programmePart';
import {
  addToFingerprint,
  FINGERPRINT_START,
  fingerprintOf,
  type FingerprintState,
} from '../../text/fingerprint';

/** A line of the carried plan: the part's name, and its JSON. */
export type CarriedLine = readonly [part: string, content: string];

/** Excel's limit is 32,767 characters per cell. */
const MOST_CHARACTERS = 30_000;
/** Marks a continuation of the previous line. */
const GOES_ON = '+';
/** Prefix of the marks, so that no program reads one as a number. */
const MARK = 'm';

/** Incremented when the format of the lines changes; other formats are not read. */
const FORMAT = '1';

type Part = readonly [part: string, value: unknown];

function planParts(file: ProgrammeFile): Part[] {
  const { id, plan, appendix, body, targets, periods, holidays, holidaySource, risk, criteria } = file;
  const optional = {
    ...(holidaySource === undefined ? {} : { holidaySource }),
    ...(risk ? { risk } : {}),
    ...(criteria ? { criteria } : {}),
  };
  return [
    ['programme', { id, holidays, source: periods.source, ...optional }],
    ['plan', plan],
    ...appendix.sections.flatMap(({ objectives, ...section }): Part[] => [
      ['section', section],
      ...objectives.map((objective): Part => ['objective', objective]),
    ]),
    ...body.generalTasks.map((task): Part => ['generalTask', task]),
    ...body.assignments.map((assignment): Part => ['assignment', assignment]),
    ...targets.map((target): Part => ['target', target]),
    ...periods.periods.map((period): Part => ['period', period]),
  ];
}

function catalogueParts({ catalogue }: Pick<ProgrammeFile, 'catalogue'>): Part[] {
  const { levels, agencies, groups, ...head } = catalogue;
  return [
    ['catalogue', head],
    ...levels.map((level): Part => ['level', level]),
    ...agencies.map((agency): Part => ['agency', agency]),
    ...groups.map((group): Part => ['group', group]),
  ];
}

/** Sorted keys, so that a programme serialises the same wherever it was read from. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Splits a value over as many lines as it needs; pieces are JSON strings, so none looks like a formula. */
function linesOf([part, value]: Part): CarriedLine[] {
  const json = JSON.stringify(value, inOrder);
  if (json.length <= MOST_CHARACTERS) return [[part, json]];
  const lines: CarriedLine[] = [];
  // Escaping makes a piece longer.
  for (let at = 0; at < json.length; at += MOST_CHARACTERS / 3)
    lines.push([at === 0 ? part : GOES_ON, JSON.stringify(json.slice(at, at + MOST_CHARACTERS / 3))]);
  return lines;
}

/** The most recently marked lines, with the sums before each. */
let last: { lines: readonly CarriedLine[]; sums: FingerprintState[] } = { lines: [], sums: [] };

/**
 * Fingerprint of the lines' JSON. Hundreds of workbooks carry the same plan: repeated lines are compared rather than
 * summed again.
 */
function markOf(lines: readonly CarriedLine[]): string {
  const isSame = ([part, content]: CarriedLine, at: number): boolean =>
    last.lines[at]?.[0] === part && last.lines[at][1] === content;
  const differs = lines.findIndex((line, at) => !isSame(line, at));
  const same = differs < 0 ? lines.length : differs;
  const sums = last.sums.slice(0, same + 1);
  if (sums.length === 0) sums.push(addToFingerprint(FINGERPRINT_START, '['));
  for (let at = sums.length - 1; at < lines.length; at += 1)
    sums.push(addToFingerprint(sums[at]!, (at === 0 ? '' : ',') + JSON.stringify(lines[at])));
  last = { lines, sums };
  return MARK + fingerprintOf(addToFingerprint(sums[lines.length]!, ']'));
}

const planLines = derived((programme: Programme): readonly CarriedLine[] =>
  planParts(programmeFile(programme)).flatMap(linesOf),
);

/** Distinguishes plans by everything they require and when, regardless of their names. */
export const planMark = derived((programme: Programme): string => markOf(planLines(programme)));

/** What an agency's workbook carries of its programme: the plan, the relevant part of the catalogue, the periods. */
export function carriedLines(programme: Programme, owner: Agency | null): CarriedLine[] {
  const content = [
    ...planLines(programme),
    ...catalogueParts({ catalogue: catalogueFor(owner, programme) }).flatMap(linesOf),
  ];
  return [['format', FORMAT], ['mark', planMark(programme)], ['digest', markOf(content)], ...content];
}

export interface CarriedPlan {
  /** Null if the lines do not say. */
  planId: string | null;
  /** `planMark` of the programme it was made from. */
  mark: string;
  /** False if any line was altered. */
  isIntact: boolean;
  /** Input for `loadProgramme`; null if it cannot be assembled. */
  file: unknown;
}

const HEAD = ['format', 'mark', 'digest'];

/** Reads carried lines; null if there are none, or they are in another format. Nothing in the result is trusted. */
export function readCarriedLines(lines: readonly CarriedLine[]): CarriedPlan | null {
  const head = (part: string) => lines.find(([name]) => name === part)?.[1];
  if (head('format') !== FORMAT) return null;
  const content = lines.filter(([part]) => !HEAD.includes(part));
  return new ReadPlan(head('mark') ?? '', head('digest') === markOf(content), content);
}

/** Assembled on demand: most workbooks only need the plan's id and mark. */
class ReadPlan implements CarriedPlan {
  private whole: ReturnType<typeof fileOf> | undefined;

  constructor(
    readonly mark: string,
    readonly isIntact: boolean,
    private readonly lines: readonly CarriedLine[],
  ) {}

  get file(): ReturnType<typeof fileOf> {
    return (this.whole ??= fileOf(this.lines));
  }

  get planId(): string | null {
    const own = this.isIntact ? this.lines.filter(([part]) => part === 'plan') : [];
    return (own.length === 1 ? fileOf(own) : this.file)?.plan?.id ?? null;
  }
}

function valuesOf(lines: readonly CarriedLine[]): Part[] {
  const parts: [string, string][] = [];
  for (const [part, content] of lines) {
    const isPiece = content.startsWith('"');
    const text = isPiece ? String(JSON.parse(content)) : content;
    const last = parts.at(-1);
    if (part === GOES_ON && last) last[1] += text;
    else parts.push([part, text]);
  }
  return parts.map(([part, text]): Part => [part, JSON.parse(text)]);
}

function fileOf(lines: readonly CarriedLine[]): { plan?: { id?: string } } | null {
  let parts: Part[];
  try {
    parts = valuesOf(lines);
  } catch {
    return null;
  }
  const all = (name: string) => parts.filter(([part]) => part === name).map(([, value]) => value as object);
  const one = (name: string) => (all(name)[0] ?? {}) as Record<string, unknown>;
  const sections: (object & { objectives: object[] })[] = [];
  for (const [part, value] of parts) {
    if (part === 'section') sections.push({ ...(value as object), objectives: [] });
    if (part === 'objective') sections.at(-1)?.objectives.push(value as object);
  }
  const { id, holidays, source, ...optional } = one('programme');
  return {
    id,
    plan: one('plan'),
    appendix: { sections },
    body: { generalTasks: all('generalTask'), assignments: all('assignment') },
    targets: all('target'),
    catalogue: { ...one('catalogue'), levels: all('level'), agencies: all('agency'), groups: all('group') },
    periods: { source, periods: all('period') },
    holidays,
    ...optional,
  } as { plan?: { id?: string } };
}
