import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { zipSync } from 'fflate';
import { agencyNamed } from '../../src/agency/agencyByName';
import { reportingAgencies } from '../../src/agency/levels';
import { writePapers, type NamedPaper } from '../../src/host/document/writePapers';
import type { Block, Paper } from '../../src/paper/paper';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { letters } from '../../src/report/letters';
import { slipName, slipPaper } from '../../src/report/slipPaper';
import { slips } from '../../src/report/slips';
import { BAC_GIANG } from '../programmes';
import { book, brought, sealedOn } from '../unit/consolidation/books';

const PAPERS = 230;
const FINDINGS = 12;
const TODAY = '2024-12-20';

const named = (name: string) => {
  const agency = agencyNamed(name, BAC_GIANG.catalogue);
  if (!agency) throw new Error(`no agency ${name}`);
  return agency;
};

/** Half of the agencies sent a workbook with findings, to be returned; half sent nothing, to be reminded. */
function papers(): NamedPaper[] {
  const { catalogue } = BAC_GIANG;
  const listed = reportingAgencies(catalogue, knownPeriod(BAC_GIANG, 'nam')).filter(
    ({ id }) => id !== catalogue.coordinator,
  );
  const communes = Array.from({ length: PAPERS - listed.length }, (_, index) =>
    named(`UBND xã Tân Mỹ ${index + 1}`),
  );
  const all = [...listed, ...communes].slice(0, PAPERS);
  const findings = Array.from({ length: FINDINGS }, (_, index) => ({
    severity: 'error' as const,
    sheet: 'Nhiệm vụ',
    cell: `K${index + 4}`,
    row: BAC_GIANG.plan.rows[index]?.code ?? null,
    problem: 'Hoàn thành nhưng chưa có số, ký hiệu văn bản minh chứng.',
    todo: 'Ghi số, ký hiệu và ngày của văn bản đã ban hành.',
  }));
  const sent = all.filter((_, index) => index % 2 === 0);
  const consolidation = brought(
    sent.map(({ name, id }) => book(name, { ...sealedOn('2024-12-16'), file: `${id}.xlsx`, findings })),
    { alsoOwing: communes, today: TODAY },
  );
  return [
    ...slips(consolidation).map((slip) => ({
      name: slipName(slip),
      paper: slipPaper({ slip, consolidation, today: TODAY }),
    })),
    ...letters({ consolidation, today: TODAY }).map(({ name, paper }) => ({ name, paper })),
  ];
}

/** The same text in the same paragraphs and tables, without any styling. */
async function byDocxAlone({ sections }: Paper): Promise<Uint8Array> {
  const block = (each: Block): Paragraph | Table | null => {
    if (each.kind === 'paragraph') return new Paragraph(each.runs.map(({ text }) => text).join(''));
    if (each.kind !== 'table') return null;
    return new Table({
      rows: each.rows.map(
        (cells) =>
          new TableRow({
            children: cells.map(
              ({ blocks, span = 1 }) =>
                new TableCell({ columnSpan: span, children: blocks.flatMap((inner) => block(inner) ?? []) }),
            ),
          }),
      ),
    });
  };
  const document = new Document({
    sections: sections.map(({ blocks }) => ({ children: blocks.flatMap((each) => block(each) ?? []) })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The median run. @returns its processor time in milliseconds */
async function time(what: string, work: () => Promise<Uint8Array>): Promise<number> {
  const runs: { wall: number; cpu: number }[] = [];
  let size = 0;
  for (let run = 0; run < 5; run += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    size = (await work()).length;
    const { user, system } = process.cpuUsage(before);
    runs.push({ wall: performance.now() - start, cpu: (user + system) / 1000 });
  }
  const { wall, cpu } = runs.sort((a, b) => a.cpu - b.cpu)[2] ?? { wall: NaN, cpu: NaN };
  const [shown, used] = [Math.round(wall), Math.round(cpu)];
  process.stdout.write(`${what}: ${shown} ms, ${used} ms of processor, ${Math.round(size / 1024)} KiB\n`);
  return cpu;
}

async function main(): Promise<void> {
  const count = papers().length;
  if (count !== PAPERS) throw new Error(`${count} papers instead of ${PAPERS}`);
  const ours = await time(`${count} slips and letters, made and written, in one zip (.docx and .txt)`, () =>
    writePapers(papers()),
  );
  const made = papers();
  const alone = await time('docx alone writing the same words, in one zip', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const { name, paper } of made) files[`${name}.docx`] = await byDocxAlone(paper);
    return zipSync(files, { level: 0 });
  });
  process.stdout.write(`${(ours / alone).toFixed(2)} × its processor time\n`);
}

void main();
