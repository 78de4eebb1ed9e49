import type { Catalogue } from '../../agency/catalogue';
import { levelWords } from '../../target/levelWords';
import { readTargets } from '../../target/readTargets';
import type { Deadline } from '../../deadline/deadline';
import { parseDeadline } from '../../deadline/parseDeadline';
import { fold, tidy } from '../../text/normalise';
import type { PlanColumn } from '../../plan/plan';
import type { ColumnKey } from '../columnWords';
import {
  hasDayFirstTexts,
  isSuspectedSwap,
  readDeadlineCell,
  shownPhrase,
  swappedByExcel,
} from '../dateCell';
import { coversOf, shownCell, textCell, type Covers, type Grid } from '../grid';
import { recogniseTable, type RecognisedTable } from '../recogniseTable';
import { isRoman, readTableRows, hasSubject, type TableRow } from '../rowKinds';
import type { SourceTable } from '../sources/sourceTable';
import { withoutContacts } from './contacts';
import type { ImportedPlan, ImportedRow, SourcePlace, Told, Unread } from './importedPlan';
import { lacksUnit, moneyUnitIn, SHOWN_UNIT, statedUnit, unitOfRow } from './moneyUnit';
import { levelsOf, outlineLine, place as placeInOutline, rankOfText, type OutlineLine } from './outline';
import { restartSections } from './restartSections';
import { RowCodes, roman } from './rowCodes';
import { unknownAgencies } from './unknownAgencies';
import { otherYearOfDates, yearOf } from './yearOf';

export interface ReadPlanOptions {
  catalogue: Catalogue;
  /** The year of dates without one; taken from the titles if not given. */
  year?: number | undefined;
  /** The user's answers on what columns contain, by folded header; null for a column to ignore. */
  named?: Readonly<Record<string, ColumnKey | null>> | undefined;
  /** Used if neither titles nor dates give a year. */
  otherwise: number;
}

/** A table that was recognised, or that continues the previous one. */
interface Part {
  source: SourceTable;
  table: RecognisedTable;
  /** True if it has no header of its own. */
  goesOn: boolean;
}

type Draft = Omit<ImportedRow, 'code' | 'deadline'> & {
  printedCode: string;
  cell: { row: number; part: Part };
};

/** Distinguishes a plan's table from a letterhead or a list of signatures. */
const isPlanTable = ({ columns }: RecognisedTable): boolean => {
  const keys = new Set(columns.map(({ key }) => key));
  const isTask = keys.has('task') || keys.has('activity') || keys.has('objective');
  return isTask && (['lead', 'deadline', 'product', 'result'] as const).some((key) => keys.has(key));
};

/** Applies the user's column names; another column with the same name loses it. */
function asNamed(
  table: RecognisedTable | null,
  named: NonNullable<ReadPlanOptions['named']>,
): RecognisedTable | null {
  if (table === null) return null;
  const keyOf = (header: string) => (Object.hasOwn(named, fold(header)) ? named[fold(header)] : undefined);
  const given = table.columns.map(({ header }) => keyOf(header));
  const columns = table.columns.map((column, index) => {
    const own = given[index];
    if (own !== undefined) return { ...column, key: own };
    return given.includes(column.key ?? undefined) ? { ...column, key: null } : column;
  });
  return { ...table, columns };
}

/** What a tracker calls the result is, in a plan without another column for it, the expected product. */
function withProduct(table: RecognisedTable): RecognisedTable {
  if (table.columns.some(({ key }) => key === 'product')) return table;
  const result = table.columns.find(({ key }) => key === 'result');
  if (!result) return table;
  const columns = table.columns.map((each) =>
    each === result ? { ...each, key: 'product' as const } : each,
  );
  return { ...table, columns };
}

/** Tables in document order; one without a header continues the previous one's columns if it has as many. */
function partsOf(sources: readonly SourceTable[], named: ReadPlanOptions['named'] = {}): Part[] {
  const parts: Part[] = [];
  for (const source of sources) {
    const table = asNamed(recogniseTable(source.grid), named);
    const before = parts.at(-1);
    if (table && isPlanTable(table)) parts.push({ source, table: withProduct(table), goesOn: false });
    else if (before && before.source.grid.columnNames.length === source.grid.columnNames.length)
      parts.push({ source, table: { ...before.table, header: { first: -1, last: -1 } }, goesOn: true });
  }
  return parts;
}

/**
 * Reads the appendix of a plan printed in one or more tables: rows with their sections, mục tiêu and nhiệm vụ, resolved
 * through merged cells. Nothing is guessed: what cannot be read is in `unread` with its location. Null if no table has
 * a plan's header.
 */
export function readPlan(sources: readonly SourceTable[], options: ReadPlanOptions): ImportedPlan | null {
  const parts = partsOf(sources, options.named);
  const [first] = parts;
  if (!first) return null;
  const reader = new PlanReader(
    parts.some((part) => keyed(part, 'field') !== null),
    options.named ?? {},
  );
  for (const part of parts) reader.read(part, part !== parts.at(-1));
  reader.closeLeaf();
  const { drafts, sections, unread, told } = reader;
  const allSections = sections.length > 0 ? sections : restartSections(drafts, told);
  const year =
    options.year ??
    yearOf(
      parts.map(({ source, table }) => [source, table]),
      drafts,
    );
  const known = year ?? options.otherwise;
  if (year === null)
    told.push({ place: null, text: String(known), why: 'year', values: { year: String(known) } });
  const dates = options.year === undefined ? otherYearOfDates(drafts, known) : null;
  // Last year's title over this year's dates: nobody is asked, since a plan may well name another year's dates.
  if (dates !== null) {
    const values = { year: String(known), dates: String(dates) };
    told.push({ place: null, text: String(known), why: 'otherYear', values });
  }

  const codes = new RowCodes();
  const deadlineCells = drafts.map(({ cell: { row, part }, time }) => {
    const column = keyed(part, 'deadline');
    const shown =
      column === null ? null : shownCell(part.source.grid, row, column, coversIn(part.source.grid));
    return shown !== null && textOf(shown.text) === time ? shown : null;
  });
  const ownCells = deadlineCells.filter((cell) => cell !== null);
  const isDayFirst = hasDayFirstTexts(ownCells);
  const turned = new Set(swappedByExcel(ownCells));
  const rows = drafts.map(({ printedCode, cell, ...draft }, index): ImportedRow => {
    const ours = codes.next(draft);
    const column = keyed(cell.part, 'deadline');
    const own = deadlineCells[index] ?? null;
    const deadline = readDeadlineCell(own ?? textCell(draft.time), known);
    const place = at(cell.part, cell.row, column);
    const date = own && shownPhrase(own);
    if (own && date !== null && (isSuspectedSwap(own, known, isDayFirst) || turned.has(own)))
      told.push({ place, text: draft.time, why: 'swapped', values: { date } });
    if (deadline.kind === 'unrecognized')
      unread.push({ place, text: draft.time, why: 'deadline', values: {} });
    // The plan keeps the text alone: one that would be read otherwise there is written out.
    const time = date === null || isReadAs(deadline, draft.time, known) ? draft.time : capitalised(date);
    const budget = withUnit(draft.budget, reader.unitOf(cell.part));
    return { ...draft, budget, time, code: printedCode || ours, deadline: { ...deadline, phrase: time } };
  });

  for (const part of parts) {
    const unit = reader.unitOf(part);
    const isBare = drafts.some(({ cell, budget }) => cell.part === part && lacksUnit(budget));
    if (!isBare || part.goesOn || unit === SHOWN_UNIT) continue;
    const place = at(part, part.table.header.first, keyed(part, 'budget'));
    told.push(
      unit === null
        ? { place, text: '', why: 'noUnit', values: {} }
        : { place, text: unit, why: 'unitAdded', values: { unit } },
    );
  }
  const levels = levelWords(options.catalogue);
  const agencies = unknownAgencies(
    drafts.flatMap(({ lead, coordinating, inherited, cell }) =>
      (
        [
          ['lead', lead],
          ['coordinating', coordinating],
        ] as const
      )
        .filter(([key]) => !inherited.includes(key))
        .map(([key, phrase]) => ({ phrase, place: at(cell.part, cell.row, keyed(cell.part, key)) })),
    ),
    options.catalogue,
  );
  for (const { name, places } of agencies)
    for (const place of places) unread.push({ place, text: name, why: 'agency', values: {} });

  const said = new Set<string>();
  const objectives = drafts.map(({ section, objective, cell }) => ({
    section,
    text: objective,
    place: at(cell.part, cell.row, keyed(cell.part, 'objective') ?? reader.subjectOf(cell.part)),
  }));
  const targets = [...reader.sentences, ...objectives]
    .filter(({ section, text }) => {
      const key = `${section} ${text}`;
      if (text === '' || said.has(key)) return false;
      said.add(key);
      return true;
    })
    .flatMap(({ section, text, place }) =>
      readTargets(text, levels).map((target) => ({ ...target, section, place })),
    );
  return {
    header: {
      first: at(first, first.table.header.first, null),
      last: at(first, first.table.header.last, null),
    },
    columns: first.table.columns.map(({ column, header, key }) => ({
      column: first.source.grid.columnNames[column] ?? String(column + 1),
      header,
      key,
    })),
    sections: allSections,
    rows,
    targets,
    agencies,
    unread,
    told,
    year: known,
  };
}

/** Agencies' workbooks show budgets in one unit: a number in another says so itself. */
const withUnit = (budget: string, unit: string | null): string =>
  unit !== null && unit !== SHOWN_UNIT && lacksUnit(budget) ? `${budget} ${unit}` : budget;

const isReadAs = ({ kind, start, due }: Deadline, text: string, year: number): boolean => {
  const read = parseDeadline(text, year);
  return read.kind === kind && read.start === start && read.due === due;
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const COVERS = new WeakMap<Grid, Covers>();
function coversIn(grid: Grid): Covers {
  const known = COVERS.get(grid) ?? coversOf(grid);
  COVERS.set(grid, known);
  return known;
}

/** As typed, Unicode-normalised, with each line trimmed. */
const textOf = (text: string): string =>
  text
    .split(/\r\n|[\r\n]/)
    .map(tidy)
    .join('\n')
    .trim();

function keyed({ table }: Part, key: ColumnKey): number | null {
  return table.columns.find((column) => column.key === key)?.column ?? null;
}

function at({ source }: Part, row: number, column: number | null): SourcePlace {
  const { grid, address } = source;
  return {
    table: grid.place,
    row: grid.firstRow + Math.max(row, 0),
    column: column === null ? null : (grid.columnNames[column] ?? null),
    isSheet: address === 'cell',
  };
}

/** Opening words of a line that only number it. */
const SECTION_LABEL = /^(?:(?:Phần|Mục|Chương)\s+)?(?:[IVXLC]{1,6}|\p{Lu})(?:[.):]|\s*[-–:])\s*(?=\S)/u;

/** Several activities in one cell, each with its own number. */
const NEXT_ACTIVITY = /[ \n](?=Hoạt động \d{1,3} ?[:.])/u;

/** “As above”, as it is written in a column: “nt”, “-nt-”, “//”, “Như trên”. */
const DITTO = /^[-–.\s]*(?:nt|n\/t|như trên|\/\/|["“”]|'')[-–.\s]*$/iu;

class PlanReader {
  readonly drafts: Draft[] = [];
  readonly sections: ImportedPlan['sections'] = [];
  readonly unread: Unread[] = [];
  readonly told: Told[] = [];
  /** Where targets are set besides the mục tiêu: titles of sections, and a column of their own. */
  readonly sentences: { section: string; text: string; place: SourcePlace }[] = [];
  /** Of money, as lines above a table or in it state; what its header says comes first. */
  private readonly units = new Map<Part, string>();
  private section = '';
  private objective = '';
  private task = '';
  private open: OutlineLine[] = [];
  /** A group with nothing below it so far. */
  private leaf: { line: OutlineLine; above: OutlineLine[]; row: TableRow; part: Part } | null = null;

  constructor(
    private readonly hasField: boolean,
    private readonly named: NonNullable<ReadPlanOptions['named']>,
  ) {}

  /** The unit of a part's budgets; null if the source does not state it. */
  unitOf(part: Part): string | null {
    const header = part.table.columns.find(({ key }) => key === 'budget')?.header ?? '';
    return moneyUnitIn(header) ?? this.units.get(part) ?? null;
  }

  private noteUnit(part: Part, text: string, row: number | null): void {
    const unit = moneyUnitIn(text);
    if (unit !== null) this.units.set(part, unit);
    const place = row === null ? null : at(part, row, null);
    this.told.push({ place, text, why: 'unit', values: { unit: unit ?? text } });
  }

  private before: Part | null = null;

  subjectOf(part: Part): number {
    return (
      keyed(part, 'task') ??
      keyed(part, 'activity') ??
      keyed(part, 'objective') ??
      keyed(part, 'product') ??
      0
    );
  }

  /** `hasMore`: other tables follow, so that a line at the end may head what is in them. */
  read(part: Part, hasMore: boolean): void {
    const { source, table, goesOn } = part;
    const above = source.grid.rows
      .slice(0, Math.max(table.header.first, 0))
      .map((cells) => tidy(cells.map(({ text }) => text).join(' ')))
      .filter((text) => text !== '');
    const earlier = this.before && this.units.get(this.before);
    if (earlier !== null && earlier !== undefined) this.units.set(part, earlier);
    this.before = part;
    for (const line of [...source.before, ...above]) {
      const unit = statedUnit(line);
      if (unit !== null) this.noteUnit(part, unit, null);
    }
    const heading = sectionHeading([...source.before, ...above]);
    if (heading !== null) {
      this.closeLeaf();
      this.startSection(heading, '');
    }
    if (!goesOn) this.nameColumns(part);
    const first = goesOn ? -1 : table.header.last;
    const header = { first, last: first };
    const rows = readTableRows(source.grid, { ...table, header }, { goesOn: hasMore });
    // A table of signatures may have as many columns by chance.
    if (goesOn && !rows.some((row) => hasSubject(row) || row.kind === 'group' || row.kind === 'section'))
      return;
    for (const row of rows) {
      const cells = (source.grid.rows[row.row] ?? []).map(({ text }) => text);
      if (unitOfRow(cells) !== null) {
        const words = [...new Set(cells.map(tidy).filter((text) => text !== ''))];
        this.noteUnit(part, words.join(' '), row.row);
      } else if (row.kind === 'section' && this.isSection(part, row)) {
        this.closeLeaf();
        const text = this.text(part, row, 'any');
        this.startSection(text, row.label);
        this.sentences.push({ section: this.section, text, place: at(part, row.row, this.subjectOf(part)) });
      } else if (row.kind === 'section' || row.kind === 'group') this.group(part, row);
      else if (row.kind === 'item') this.item(part, row);
    }
  }

  /** A full-width line numbered at a lower outline level is not a section, nor is “Nhiệm vụ 1: …”. */
  private isSection(part: Part, row: TableRow): boolean {
    const { label } = row;
    if (label !== '') return isRoman(label) || /^\p{Lu}$/u.test(label);
    return rankOfText(this.text(part, row, 'any')) === null;
  }

  private startSection(text: string, label: string): void {
    const own = /^(?:(?:Phần|Mục|Chương)\s+)?(?<code>[IVXLC]{1,6}|\p{Lu})(?=[.):]|\s*[-–:])/u.exec(text)
      ?.groups?.code;
    const title = text.replace(SECTION_LABEL, '');
    const code = (isRoman(label) || /^\p{Lu}$/u.test(label) ? label : own) ?? roman(this.sections.length + 1);
    // The section's line is repeated on a new page.
    if (this.sections.at(-1)?.code === code && fold(this.sections.at(-1)?.title ?? '') === fold(title))
      return;
    this.sections.push({ code: this.free(code), title });
    this.section = this.sections.at(-1)?.code ?? '';
    [this.objective, this.task] = ['', ''];
    this.open = [];
  }

  private free(code: string): string {
    const isUsed = (each: string) => this.sections.some((section) => section.code === each);
    let free = code;
    for (let copy = 2; isUsed(free); copy += 1) free = `${code}-${copy}`;
    return free;
  }

  private nameColumns(part: Part): void {
    const { source, table } = part;
    for (const { column, header, key } of table.columns) {
      if (key !== null || Object.hasOwn(this.named, fold(header))) continue;
      const isFilled = source.grid.rows
        .slice(table.header.last + 1)
        .some((cells) => tidy(cells[column]?.text ?? '') !== '');
      if (header === '' && !isFilled) continue;
      this.unread.push({
        place: at(part, table.header.first, column),
        text: header,
        why: 'column',
        values: {},
      });
    }
  }

  private raw(part: Part, row: number, key: ColumnKey): string {
    const column = keyed(part, key);
    return column === null
      ? ''
      : textOf(shownCell(part.source.grid, row, column, coversIn(part.source.grid)).text);
  }

  /** The text of a row: of a given column, or of the first with more than a number. */
  private text(part: Part, row: TableRow, key: ColumnKey | 'any'): string {
    if (key !== 'any') return this.raw(part, row.row, key);
    const textsOf = (isWanted: (key: ColumnKey | null) => boolean) =>
      part.table.columns
        .filter((column) => isWanted(column.key))
        .map(({ column }) =>
          textOf(shownCell(part.source.grid, row.row, column, coversIn(part.source.grid)).text),
        )
        .filter((text) => text !== '');
    const words = textsOf((each) => each !== 'number' && each !== 'code');
    const isMore = (text: string) => !/^[\p{L}\d._-]{1,12}[.):]?$/u.test(text);
    return words.find(isMore) ?? words[0] ?? textsOf(() => true)[0] ?? '';
  }

  private isMatrix(part: Part): boolean {
    return keyed(part, 'task') !== null && keyed(part, 'activity') !== null;
  }

  private group(part: Part, row: TableRow): void {
    if (this.isMatrix(part) && row.kind === 'group') {
      const objective = this.raw(part, row.row, 'objective');
      const task = this.raw(part, row.row, 'task');
      const activity = this.raw(part, row.row, 'activity');
      // A row that names an activity is a work item, even without an agency.
      if (activity !== '') {
        this.lack(part, row);
        this.item(part, row);
        return;
      }
      if (objective !== '') [this.objective, this.task] = [objective, ''];
      if (task !== '' && keyed(part, 'objective') === null) [this.objective, this.task] = [task, ''];
      else if (task !== '') this.task = task;
      return;
    }
    const line = outlineLine(this.text(part, row, 'any'), row.label, this.codeOf(part, row), false);
    const above = placeInOutline(this.open, line);
    this.closeLeaf(above);
    this.leaf = { line, above, row, part };
  }

  private lack(part: Part, row: TableRow): void {
    this.unread.push({
      place: at(part, row.row, this.subjectOf(part)),
      text: this.text(part, row, 'any'),
      why: 'nothingAsked',
      values: {},
    });
  }

  /** A group with nothing below it is a task without an assigned agency: no row is dropped. */
  closeLeaf(next?: OutlineLine[]): void {
    const { leaf } = this;
    this.leaf = null;
    if (!leaf || next?.includes(leaf.line)) return;
    this.lack(leaf.part, leaf.row);
    this.add(leaf.part, leaf.row, levelsOf(leaf.above, leaf.line), true);
  }

  private codeOf(part: Part, row: TableRow): string {
    return keyed(part, 'code') === null ? '' : row.label;
  }

  private item(part: Part, row: TableRow): void {
    const field = this.hasField ? this.raw(part, row.row, 'field') : '';
    if (field !== '' && fold(field) !== fold(this.lastField)) {
      this.closeLeaf();
      this.lastField = field;
      const known = this.sections.find(({ title }) => fold(title) === fold(field.replace(SECTION_LABEL, '')));
      if (known) this.section = known.code;
      else this.startSection(field, '');
    }
    if (this.isMatrix(part)) {
      const objective = this.raw(part, row.row, 'objective');
      const task = this.raw(part, row.row, 'task');
      if (objective !== '' && objective !== this.objective) [this.objective, this.task] = [objective, ''];
      if (task !== '') this.task = task;
      const activity = this.raw(part, row.row, 'activity');
      this.add(part, row, { objective: this.objective, task: this.task, activity });
      return;
    }
    const objective =
      keyed(part, 'task') === null && keyed(part, 'activity') === null
        ? ''
        : this.raw(part, row.row, 'objective');
    const subject = this.subjectOf(part);
    const text = textOf(shownCell(part.source.grid, row.row, subject, coversIn(part.source.grid)).text);
    const line = outlineLine(text, row.label, this.codeOf(part, row), true);
    if (objective !== '' && objective !== this.objective) {
      this.closeLeaf();
      this.objective = objective;
      this.open = [];
    }
    const above = placeInOutline(this.open, line);
    this.closeLeaf(above);
    const levels = levelsOf(above, line);
    if (keyed(part, 'objective') === null || subject === keyed(part, 'objective'))
      this.add(part, row, levels);
    else if (above.length === 0) this.add(part, row, { objective: this.objective, task: text, activity: '' });
    else {
      const task = above.map((each) => each.text).join('\n');
      this.add(part, row, { objective: this.objective, task, activity: text });
    }
  }

  private lastField = '';

  /** `isLacking`: told as a row without lead and time, so that it must not get those of the row above. */
  private add(
    part: Part,
    row: TableRow,
    levels: Pick<ImportedRow, 'objective' | 'task' | 'activity'>,
    isLacking = false,
  ): void {
    const before = this.drafts.at(-1);
    const inherited: PlanColumn[] = [];
    const isSameTask =
      before !== undefined &&
      levels.activity !== '' &&
      before.section === this.section &&
      before.objective === levels.objective &&
      before.task === levels.task;
    const cell = (key: PlanColumn, column: ColumnKey): string => {
      const index = keyed(part, column);
      if (index === null) return '';
      const text = this.raw(part, row.row, column);
      const isCovered = (coversIn(part.source.grid).at(row.row, index)?.top ?? row.row) < row.row;
      const above = before?.[key] ?? '';
      if (above !== '' && DITTO.test(text)) {
        inherited.push(key);
        return above;
      }
      if (text !== '') {
        const said =
          key === 'lead' || key === 'coordinating'
            ? this.cutContacts(part, row, index, text, isCovered)
            : text;
        if (isCovered && said === above) inherited.push(key);
        return said;
      }
      // Left empty below the cell of its own nhiệm vụ: a row cannot do without a lead and a time.
      if (isSameTask && !isLacking && above !== '' && !isCovered && (key === 'lead' || key === 'time')) {
        inherited.push(key);
        return above;
      }
      return '';
    };
    const draft: Draft = {
      section: this.section,
      ...levels,
      product: cell('product', 'product'),
      lead: cell('lead', 'lead'),
      coordinating: cell('coordinating', 'coordinating'),
      time: cell('time', 'deadline'),
      budget: cell('budget', 'budget'),
      note: this.raw(part, row.row, 'note'),
      place: at(part, row.row, this.subjectOf(part)),
      inherited,
      printedCode: keyed(part, 'code') === null ? '' : tidy(this.raw(part, row.row, 'code')),
      cell: { row: row.row, part },
    };
    const target = keyed(part, 'target');
    if (target !== null)
      this.sentences.push({
        section: this.section,
        text: this.raw(part, row.row, 'target'),
        place: at(part, row.row, target),
      });
    const own = draft.activity || draft.task;
    const texts = /^Hoạt động \d/u.test(own) ? own.split(NEXT_ACTIVITY) : [own];
    for (const text of texts)
      this.drafts.push({ ...draft, ...(draft.activity === '' ? { task: text } : { activity: text }) });
  }

  private cutContacts(part: Part, row: TableRow, column: number, text: string, isCovered: boolean): string {
    const { text: kept, cut } = withoutContacts(text);
    if (!isCovered)
      for (const each of cut)
        this.told.push({ place: at(part, row.row, column), text: each, why: 'contact', values: {} });
    return cut.length === 0 ? text : kept;
  }
}

/** The section name above a table, if each section has its own. */
function sectionHeading(before: readonly string[]): string | null {
  const last = before.at(-1);
  return last !== undefined && SECTION_LABEL.test(last) && last.length < 200 ? last : null;
}
