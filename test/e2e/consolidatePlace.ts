import type { Page } from 'playwright-core';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

/** Drops local files and folders on the place Tổng hợp, as with a mouse. */
export async function drop(page: Page, ...files: string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await page.getByTestId('drop').scrollIntoViewIfNeeded();
  const box = (await page.getByTestId('drop').boundingBox())!;
  const place = { x: box.x + box.width / 2, y: box.y + 20 };
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...place, data });
  await cdp.detach();
}

/** One of the numbers above the lists. */
export async function fact(page: Page, label: string): Promise<number> {
  const term = page.locator('dl > div', { has: page.getByText(label, { exact: true }) });
  return Number((await term.locator('dd').textContent())?.replaceAll('.', ''));
}

/** Rows of a table in a saved workbook, by header. */
export function rowsOf(
  { sheets }: WorkbookSnapshot,
  sheetName: string,
  code: string,
): Map<string, unknown>[] {
  const sheet = sheets.find(({ name }) => name === sheetName)!;
  const at = sheet.values.findIndex((row) => row.includes(code));
  const header = sheet.values[at]!;
  return sheet.values
    .slice(at + 1)
    .filter((row) => row[header.indexOf(code)] !== null)
    .map((row) => new Map(header.map((name, column) => [String(name), row[column] ?? null])));
}
