const two = (number: number): string => String(number).padStart(2, '0');

/** Local time and date at which work was kept: `10:05` and `27/11/2026`. @param at milliseconds since 1970. */
export function keptAt(at: number): { time: string; date: string } {
  const then = new Date(at);
  return {
    time: `${then.getHours()}:${two(then.getMinutes())}`,
    date: `${two(then.getDate())}/${two(then.getMonth() + 1)}/${then.getFullYear()}`,
  };
}
