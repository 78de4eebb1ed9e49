import type { IsoDate } from './calendar';

/** ISO date → "15/03/2024", as vi-VN writes it. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}
