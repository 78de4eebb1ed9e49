import { workbookText, type WorkbookTextKey } from '../messages/workbookText';
import { toSerial } from '../text/calendar';
import { NAME } from '../workbook/identity';
import type { ValidationSpec } from '../workbook/spec';

type Rule = Omit<ValidationSpec, 'range'>;

function message(title: WorkbookTextKey, text: WorkbookTextKey, values = {}) {
  return { title: workbookText(title), message: workbookText(text, values) };
}

/** Statuses come from the hidden list sheet: an inline list over 255 characters would corrupt the file. */
export const statusRule = (): Rule => ({
  kind: 'list',
  formula1: NAME.statuses,
  allowBlank: true,
  prompt: message('prompt.status.title', 'prompt.status.message'),
  error: { style: 'stop', ...message('error.status.title', 'error.status.message') },
});

export const percentRule = (): Rule => ({
  kind: 'decimal',
  operator: 'between',
  formula1: '0',
  formula2: '100',
  allowBlank: true,
  prompt: message('prompt.percent.title', 'prompt.percent.message'),
  error: { style: 'stop', ...message('error.percent.title', 'error.percent.message') },
});

/** Dates from a year before the plan to a year after it: wide enough for late work, narrow enough to catch 15/3/204. */
export function dateRule(
  year: number,
  title: WorkbookTextKey = 'prompt.date.title',
  text: WorkbookTextKey = 'prompt.date.message',
): Rule {
  const [from, to] = [year - 1, year + 1];
  return {
    kind: 'date',
    operator: 'between',
    formula1: String(toSerial(`${from}-01-01`)),
    formula2: String(toSerial(`${to}-12-31`)),
    allowBlank: true,
    prompt: message(title, text, { year }),
    error: { style: 'stop', ...message('error.date.title', 'error.date.message', { from, to }) },
  };
}

export const lengthRule = (limit: number, subject: 'document' | 'note'): Rule => ({
  kind: 'textLength',
  operator: 'lessThanOrEqual',
  formula1: String(limit),
  allowBlank: true,
  prompt: message(`prompt.${subject}.title`, `prompt.${subject}.message`),
  error: { style: 'stop', ...message(`error.${subject}.title`, `error.${subject}.message`) },
});

const notNegative = (title: WorkbookTextKey, text: WorkbookTextKey, subject: 'spent' | 'figure'): Rule => ({
  kind: 'decimal',
  operator: 'greaterThanOrEqual',
  formula1: '0',
  allowBlank: true,
  prompt: message(title, text),
  error: { style: 'stop', ...message(`error.${subject}.title`, `error.${subject}.message`) },
});

export const spentRule = (): Rule => notNegative('prompt.spent.title', 'prompt.spent.message', 'spent');
export const numeratorRule = (): Rule =>
  notNegative('prompt.numerator.title', 'prompt.figure.message', 'figure');
export const denominatorRule = (): Rule =>
  notNegative('prompt.denominator.title', 'prompt.figure.message', 'figure');

export const explanationRule = (): Rule => ({
  kind: 'textLength',
  operator: 'lessThanOrEqual',
  formula1: '2000',
  allowBlank: true,
  prompt: message('prompt.explanation.title', 'prompt.explanation.message'),
  error: { style: 'stop', ...message('error.note.title', 'error.note.message') },
});
