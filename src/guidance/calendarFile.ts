import type { IsoDate } from '../text/calendar';
import type { DueTask } from './dueTasks';

/** Days before, on which a calendar reminds. */
export const REMINDED = [7, 3, 1] as const;

const compact = (day: IsoDate): string => day.replaceAll('-', '');

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** RFC 5545, 3.1: a line has at most 75 bytes; no character is cut in two. */
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

/** What falls due as a calendar file: a whole day each, with reminders before it. @param owner tells agencies' events apart */
export function calendarFile(tasks: readonly DueTask[], owner: string, madeOn: IsoDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//CCHC//Plan add-in//VI',
    ...tasks.flatMap(({ code, title, due }) => [
      'BEGIN:VEVENT',
      `UID:${owner}-${code}-${compact(due)}@cchc`,
      `DTSTAMP:${compact(madeOn)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(due)}`,
      `SUMMARY:${escaped(`${code} ${title}`)}`,
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
