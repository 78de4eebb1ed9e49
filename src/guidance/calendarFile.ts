import type { IsoDate } from '../text/calendar';
import type { DueTask } from './dueTasks';

/** Days before the due date on which the calendar sends reminders. */
export const REMINDED = [7, 3, 1] as const;

const compact = (day: IsoDate): string => day.replaceAll('-', '');

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** RFC 5545, 3.1: at most 75 bytes per line; no character is split. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let [text, bytes] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > 75) {
      lines.push(text);
      [text, bytes] = [' ', 1];
    }
    text += character;
    bytes += size;
  }
  return [...lines, text].join('\r\n');
}

/**
 * A unique id per event: of two with the same id a calendar shows only the last. An agency's own sheet may repeat a
 * number.
 */
function uidsOf(tasks: readonly DatedTask[], owner: string): string[] {
  const given = new Map<string, number>();
  return tasks.map(({ code, due }) => {
    const name = `${owner}-${code}-${compact(due)}`;
    const earlier = given.get(name) ?? 0;
    given.set(name, earlier + 1);
    return escaped(`${name}${earlier === 0 ? '' : `-${earlier + 1}`}@cchc`);
  });
}

/** What an event is made from. */
export type DatedTask = Pick<DueTask, 'code' | 'title' | 'due'>;

/**
 * Due tasks as a calendar file: an all-day event each, with reminders. @param owner distinguishes the events of
 * different agencies
 */
export function calendarFile(tasks: readonly DatedTask[], owner: string, madeOn: IsoDate): string {
  const uids = uidsOf(tasks, owner);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//CCHC//Plan add-in//VI',
    ...tasks.flatMap(({ code, title, due }, index) => [
      'BEGIN:VEVENT',
      `UID:${uids[index]}`,
      `DTSTAMP:${compact(madeOn)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(due)}`,
      `SUMMARY:${escaped(`${code} ${title}`.trim())}`,
      ...REMINDED.flatMap((days) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escaped(code)}`,
        `TRIGGER:-P${days}D`,
        'END:VALARM',
      ]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
