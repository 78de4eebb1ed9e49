import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import type { WorkbookSpec } from '../../../src/workbook/spec';

/** A file's parts as text, by path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, new TextDecoder().decode(data)]),
  );
}

export function zip(parts: Record<string, string>): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, text] of Object.entries(parts)) zippable[path] = strToU8(text);
  return zipSync(zippable);
}

/** The spec's file with parts edited by hand, as if written by another program or an attacker. */
export async function withParts(
  spec: WorkbookSpec,
  change: (parts: Record<string, string>) => Record<string, string>,
): Promise<Uint8Array> {
  return zip(change(partsOf(await writeXlsx(spec))));
}

/** The sheet data of sheet 1 replaced by raw XML rows. */
export const withRows = (spec: WorkbookSpec, rows: string): Promise<Uint8Array> =>
  withParts(spec, (parts) => ({
    ...parts,
    'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml']!.replace(
      /<sheetData>.*<\/sheetData>|<sheetData\/>/s,
      `<sheetData>${rows}</sheetData>`,
    ),
  }));
