import { readSources } from '../../../../src/cli/import/readSources';
import { readPlan } from '../../../../src/import/plan/readPlan';
import { BAC_GIANG } from '../../../programmes';
import { asDocx, asHtml, asXlsx, LAYOUTS, type Content, type Layout, type PrintedTable } from './layouts';

const plan = BAC_GIANG.plan;
const CONTENT: Content = { sections: plan.sections, rows: plan.rows };

const FORMS: readonly [string, (tables: PrintedTable[]) => Promise<Buffer> | Buffer][] = [
  ['docx', asDocx],
  ['xlsx', asXlsx],
  ['html', asHtml],
];

async function importAs(make: (tables: PrintedTable[]) => Promise<Buffer> | Buffer, tables: PrintedTable[]) {
  const sources = await readSources('phu-luc', await make(tables));
  const read = readPlan(sources.tables, { catalogue: BAC_GIANG.catalogue, otherwise: 2024 });
  if (!read) throw new Error('no table was recognised');
  return read;
}

function expected({ lacks }: Layout) {
  return plan.rows.map(
    ({ code, section, objective, task, activity, product, lead, coordinating, time, budget }) => ({
      code,
      section,
      objective,
      task,
      activity: activity ?? '',
      product,
      lead,
      coordinating: lacks.includes('coordinating') ? '' : coordinating,
      time,
      budget: lacks.includes('budget') ? '' : budget,
    }),
  );
}

const cases = LAYOUTS.flatMap((layout) =>
  FORMS.map(([form, make]) => [form, layout.name, layout, make] as const),
);

test.each(cases)(
  '%s, %s: the plan comes back cell for cell, nothing unread',
  async (form, _name, layout, make) => {
    const tables = layout.tables(CONTENT);
    const { rows, unread, sections } = await importAs(make, tables);
    const cells = rows.map(({ place: _p, note: _n, deadline: _d, inherited: _i, ...row }) => row);
    const codes = (list: { code: string }[]) => list.map(({ code }) => code);
    expect(codes(cells)).toEqual(codes(expected(layout)));
    expect(cells).toEqual(expected(layout));
    expect(unread).toEqual([]);
    expect(sections.map(({ title }) => title.toLowerCase())).toEqual(
      plan.sections.map(({ title }) => title.toLowerCase()),
    );
    void form;
  },
);

const PLANTED = { time: '45/13/2024', lead: 'Tổng cục Trên Trời' };

test.each(cases)('%s, %s: exactly what was planted is unread', async (form, _name, layout, make) => {
  const rows = plan.rows.map((row) => ({ ...row }));
  const [dated, led] = [rows[40], rows[55]];
  if (!dated || !led) throw new Error('the plan has fewer rows');
  dated.time = PLANTED.time;
  led.lead = PLANTED.lead;
  const { unread } = await importAs(make, layout.tables({ ...CONTENT, rows }));
  expect(unread.map(({ text, why }) => [why, text])).toEqual([
    ['deadline', PLANTED.time],
    ['agency', PLANTED.lead],
  ]);
  // The location is that exact cell, in the source's numbering.
  for (const { place } of unread) expect(place?.column).toMatch(form === 'xlsx' ? /^[A-Z]$/ : /^\d$/);
});
