import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { docxHtml } from '../../src/host/document/docxHtml';
import { htmlTree } from '../../src/host/document/htmlTree';
import { packageKind } from '../../src/host/document/packageKind';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { readPlan } from '../../src/import/plan/readPlan';
import { readSources } from '../../src/import/sources/readSources';
import { BAC_GIANG } from '../programmes';
import { asDocx, asXlsx, LAYOUTS, type Content } from '../unit/import/plan/layouts';

/** Rows of the real plan, repeated until there are enough. */
function content(count: number): Content {
  const { sections, rows } = BAC_GIANG.plan;
  const many = Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length]!;
    const round = Math.floor(index / rows.length);
    return { ...row, objective: `${row.objective} ${round || ''}`.trim() };
  });
  return { sections, rows: many };
}

const TOOLS = {
  packageKind,
  docxHtml,
  htmlTree: (html: string) => Promise.resolve(htmlTree(html)),
  readXlsx,
};

async function imported(bytes: Uint8Array): Promise<number> {
  const { tables } = await readSources(bytes, TOOLS);
  return readPlan(tables, { catalogue: BAC_GIANG.catalogue, otherwise: 2024 })?.rows.length ?? 0;
}

/** The unavoidable work: inflating the parts, scanning each cell tag and text once. */
function unzipAndScan(bytes: Uint8Array): number {
  const decoder = new TextDecoder();
  let seen = 0;
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (!/^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/.test(path)) continue;
    for (const _cell of decoder.decode(part).matchAll(/<(?:c|t)[ >]/g)) seen += 1;
  }
  return seen;
}

async function time(what: string, work: () => Promise<number> | number): Promise<void> {
  const runs: number[] = [];
  let result = 0;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    result = await work();
    runs.push(performance.now() - start);
  }
  const median = runs.sort((a, b) => a - b)[2] ?? NaN;
  process.stdout.write(`${what}: ${Math.round(median)} ms (${result})\n`);
}

async function main(): Promise<void> {
  const layout = LAYOUTS[0]!;
  const docx = asDocx(layout.tables(content(150)));
  const xlsx = await asXlsx(layout.tables(content(5000)));
  await time('import a .docx of 150 rows (rows)', () => imported(docx));
  await time('mammoth alone (characters of HTML)', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: docx });
    return value.length;
  });
  await time('import an .xlsx of 5,000 rows (rows)', () => imported(xlsx));
  await time('unzip and scan alone (tags)', () => unzipAndScan(xlsx));
}

void main();
