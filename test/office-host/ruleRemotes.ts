import { rangeAddress, type RangeRef } from '../../src/workbook/address';
import { ExcelError } from './excelError';
import type { Machine, RangeRemote } from './machine';
import { intersects, requireUnprotected, type ConditionalFormat, type Sheet, type Validation } from './model';
import type { Remote } from './remote';
import { checkFormula } from './typedText';

type Place = Pick<RangeRemote, 'sheet' | 'ranges'>;

const checkIn = (machine: Machine, formula: string): void =>
  checkFormula(
    formula,
    (name) =>
      machine.workbook.sheets.some(({ tables }) =>
        tables.some((t) => t.name.toLowerCase() === name.toLowerCase()),
      ),
    (name) => machine.workbook.sheets.some((s) => s.name.toLowerCase() === name.toLowerCase()),
  );

/** The rule for exactly these ranges, created if missing. */
function validationsOf({ sheet, ranges }: Place): Validation[] {
  return ranges.map((range) => {
    const known = sheet.validations.find((v) => rangeAddress(v.range) === rangeAddress(range));
    if (known) return known;
    if (sheet.validations.some((v) => intersects(v.range, range)))
      throw new ExcelError('NotImplemented', `validations that overlap at ${rangeAddress(range)}`);
    const made: Validation = { range, rule: {}, ignoreBlanks: true, prompt: null, errorAlert: null };
    sheet.validations.push(made);
    return made;
  });
}

/** What is left of a range without others. */
function parts(range: RangeRef, others: readonly RangeRef[]): RangeRef[] {
  const [other, ...rest] = others.filter((each) => intersects(range, each));
  if (!other) return [range];
  const { top, bottom, left, right } = range;
  const [from, to] = [Math.max(top, other.top), Math.min(bottom, other.bottom)];
  const around: RangeRef[] = [
    { ...range, bottom: other.top - 1 },
    { top: from, bottom: to, left, right: other.left - 1 },
    { top: from, bottom: to, left: other.right + 1, right },
    { ...range, top: other.bottom + 1 },
  ];
  return around
    .filter((each) => each.top <= each.bottom && each.left <= each.right)
    .flatMap((each) => parts(each, rest));
}

const KINDS = ['list', 'wholeNumber', 'decimal', 'date', 'time', 'textLength', 'custom'];

function checkRule(machine: Machine, rule: Validation['rule']): void {
  const kinds = Object.keys(rule);
  if (kinds.length !== 1 || !KINDS.includes(kinds[0] as string))
    throw new ExcelError('InvalidArgument', `a rule of one kind, not of ${kinds.join(', ')}`);
  for (const part of Object.values(rule[kinds[0] as string] ?? {})) {
    if (typeof part !== 'string') continue;
    if (part.length > 255) throw new ExcelError('InvalidArgument', 'validation formula over 255 characters');
    if (part.startsWith('=')) {
      if (part.includes('[')) throw new ExcelError('InvalidArgument', `structured reference in ${part}`);
      checkIn(machine, part.slice(1));
    }
  }
}

function checkTexts(what: string, { title, message }: { title: string; message: string }): void {
  if (title.length > 32) throw new ExcelError('InvalidArgument', `${what} title over 32 characters`);
  if (message.length > 255) throw new ExcelError('InvalidArgument', `${what} message over 255 characters`);
}

export function validationRemote(machine: Machine, place: Place): Remote {
  const change = (update: (validation: Validation) => void) => {
    requireUnprotected(place.sheet);
    validationsOf(place).forEach(update);
  };
  /** The rules that apply to the cells, and whether some cells have none. */
  const found = () => {
    const { sheet, ranges } = place;
    const rules = sheet.validations.filter(({ range }) => ranges.some((each) => intersects(range, each)));
    const isBare = ranges.some(
      (range) =>
        parts(
          range,
          sheet.validations.map((each) => each.range),
        ).length > 0,
    );
    return { rules, isBare };
  };
  /** Excel returns null for values that differ between the cells. */
  const common = <T>(read: (rule: Validation | null) => T): T | null => {
    const { rules, isBare } = found();
    const answers = [...rules.map(read), ...(isBare ? [read(null)] : [])];
    return answers.every((answer) => JSON.stringify(answer) === JSON.stringify(answers[0]))
      ? (answers[0] ?? null)
      : null;
  };
  return {
    className: 'DataValidation',
    get: {
      errorAlert: () =>
        common((rule) => rule?.errorAlert ?? { showAlert: true, style: 'Stop', title: '', message: '' }),
      rule: () => common((rule) => rule?.rule ?? {}),
    },
    set: {
      rule: (rule: Validation['rule']) => {
        checkRule(machine, rule);
        change((validation) => (validation.rule = rule));
      },
      ignoreBlanks: (value: boolean) => change((validation) => (validation.ignoreBlanks = value)),
      prompt: (prompt: NonNullable<Validation['prompt']>) => {
        checkTexts('prompt', prompt);
        change((validation) => (validation.prompt = prompt));
      },
      errorAlert: (alert: NonNullable<Validation['errorAlert']>) => {
        checkTexts('error', alert);
        change((validation) => (validation.errorAlert = alert));
      },
    },
    call: {
      clear: () => {
        requireUnprotected(place.sheet);
        place.sheet.validations = place.sheet.validations.flatMap((validation) =>
          parts(validation.range, place.ranges).map((range) => ({ ...validation, range })),
        );
      },
    },
  };
}

export function conditionalFormatsRemote(machine: Machine, { sheet, ranges }: Place): Remote {
  const here = () => sheet.conditionalFormats.filter((format) => touches(format, ranges));
  return {
    className: 'ConditionalFormatCollection',
    items: () => here().map((format) => formatRemote(machine, sheet, format)),
    item: (id: string) => {
      const format = sheet.conditionalFormats.find((candidate) => candidate.id === id);
      if (!format) throw new ExcelError('ItemNotFound', `no conditional format ${id}`);
      return formatRemote(machine, sheet, format);
    },
    call: {
      getCount: () => here().length,
      add: (type: string) => {
        requireUnprotected(sheet);
        if (type !== 'Custom') throw new ExcelError('NotImplemented', `conditional format ${type}`);
        const made: ConditionalFormat = {
          id: `{cf-${machine.workbook.nextId++}}`,
          ranges,
          formula: null,
          font: {},
          stopIfTrue: false,
        };
        // New ones are inserted first.
        sheet.conditionalFormats.unshift(made);
        return formatRemote(machine, sheet, made);
      },
    },
  };
}

const touches = (format: ConditionalFormat, ranges: RangeRef[]): boolean =>
  format.ranges.some((one) => ranges.some((other) => intersects(one, other)));

function formatRemote(machine: Machine, sheet: Sheet, format: ConditionalFormat): Remote {
  const font: Remote = {
    className: 'ConditionalRangeFont',
    set: {
      color: (value: string) => (format.font.color = value.toUpperCase()),
      bold: (value: boolean) => (format.font.bold = value),
      italic: (value: boolean) => (format.font.italic = value),
    },
  };
  const custom: Remote = {
    className: 'CustomConditionalFormat',
    get: {
      rule: () => ({
        className: 'ConditionalFormatRule',
        get: { formula: () => (format.formula === null ? '' : `=${format.formula}`) },
        set: {
          formula: (formula: string) => {
            if (!formula.startsWith('=')) throw new ExcelError('InvalidArgument', `no formula: ${formula}`);
            if (formula.includes('['))
              throw new ExcelError('InvalidArgument', `structured reference in ${formula}`);
            checkIn(machine, formula.slice(1));
            format.formula = formula.slice(1);
          },
        },
      }),
      format: () => ({
        className: 'ConditionalRangeFormat',
        get: {
          font: () => font,
          fill: () => ({
            className: 'ConditionalRangeFill',
            set: { color: (value: string) => (format.fill = value.toUpperCase()) },
          }),
        },
      }),
    },
  };
  return {
    className: 'ConditionalFormat',
    id: format.id,
    get: { id: () => format.id, type: () => 'Custom', custom: () => custom },
    set: {
      stopIfTrue: (value: boolean) => (format.stopIfTrue = value),
      priority: (value: number) => {
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        others.splice(value, 0, format);
        sheet.conditionalFormats = others;
      },
    },
    call: {
      delete: () => {
        requireUnprotected(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      },
    },
  };
}
