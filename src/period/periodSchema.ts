import * as z from 'zod/mini';
import { isoDate } from '../text/calendar';

/** Any leap year, so that 29 February passes. */
const LEAP_YEAR = 2000;

/** `MM-DD`, or `MM-last` for the month's last day. */
const dayOfYear = z.string().check(
  z.regex(/^(0[1-9]|1[0-2])-(\d{2}|last)$/, 'MM-DD or MM-last'),
  z.refine((text: string) => {
    const [month, day] = text.split('-');
    return day === 'last' || isoDate(LEAP_YEAR, Number(month), Number(day)) !== null;
  }, 'no such day'),
);

/** A programme's `periods.json`: the reporting periods of one year, in the order they are offered. */
export const periodsFileSchema = z.strictObject({
  source: z.string().check(z.minLength(1)),
  periods: z
    .array(
      z.strictObject({
        /** ASCII: used in file names and on the command line. */
        id: z.string().check(z.regex(/^[a-z0-9]+$/)),
        /** Months are offered separately from the reports a ministry requires. */
        kind: z.enum(['report', 'month']),
        /** `{year}` stands for the reporting year. */
        name: z.string().check(z.includes('{year}')),
        /** The same for the English pane; workbooks are Vietnamese. */
        englishName: z.string().check(z.includes('{year}')),
        /** True if the period starts in the year before the reporting year. */
        startsYearBefore: z.optional(z.boolean()),
        start: dayOfYear,
        end: dayOfYear,
        /** Last day for agencies to report to the coordinator, unless overridden when workbooks are made. */
        sendBy: dayOfYear,
        /** Last day for the province to submit its own report. */
        submitBy: dayOfYear,
      }),
    )
    .check(
      z.minLength(1),
      z.refine(
        (periods) => new Set(periods.map(({ id }) => id)).size === periods.length,
        'an id occurs twice',
      ),
    ),
});

export type PeriodDefinition = z.infer<typeof periodsFileSchema>['periods'][number];

/** Parses the periods of a programme's file. @throws ZodError whose issues name the path. */
export function readPeriods(data: unknown): PeriodDefinition[] {
  return periodsFileSchema.parse(data).periods;
}
