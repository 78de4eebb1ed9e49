import { loadInNode } from './loadInNode';
import { createOfficeHost, type OfficeHost } from './officeHost';

/** What the in-memory Excel refuses, as Excel does. */

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

async function codeOf(work: Work, office: OfficeHost = createOfficeHost()): Promise<string> {
  loadInNode(office);
  try {
    await Excel.run(async (context) => {
      work(context, context.workbook.worksheets.getFirst());
      await context.sync();
    });
    return 'done';
  } catch (error) {
    return String((error as { code?: string }).code);
  }
}

const refused: [string, string, Work][] = [
  ['an array of another shape', 'InvalidArgument', (_, sheet) => (sheet.getRange('A1:B2').values = [[1, 2]])],
  [
    'a value that is no scalar',
    'InvalidArgument',
    (_, sheet) => (sheet.getRange('A1').values = [[{ a: 1 }]]),
  ],
  [
    'a formula with a table that is not there',
    'InvalidArgument',
    (_, sheet) => (sheet.getRange('A1').formulas = [['=SUM(tblX[Cột])']]),
  ],
  [
    'a formula with a sheet that is not there',
    'InvalidArgument',
    (_, sheet) => (sheet.getRange('A1').formulas = [["='Không có'!A1"]]),
  ],
  ['unbalanced brackets', 'InvalidArgument', (_, sheet) => (sheet.getRange('A1').formulas = [['=SUM(A2']])],
  [
    'a word that is no orientation',
    'InvalidArgument',
    (_, sheet) => (sheet.pageLayout.orientation = 'Sideways' as 'Portrait'),
  ],
  [
    'a colour that is none',
    'InvalidArgument',
    (_, sheet) => (sheet.getRange('A1').format.fill.color = 'C6EFCE'),
  ],
  [
    'an option that is not there',
    'InvalidArgument',
    (_, sheet) => sheet.protection.protect({ allowEverything: true } as object),
  ],
  [
    'text for a number',
    'InvalidArgument',
    (_, sheet) => (sheet.pageLayout.topMargin = '20' as unknown as number),
  ],
  [
    'a sheet name with a slash',
    'InvalidArgument',
    (context) => void context.workbook.worksheets.add('213/KH'),
  ],
  [
    'a sheet name that is taken',
    'ItemAlreadyExists',
    (context) => void context.workbook.worksheets.add('SHEET1'),
  ],
  ['the last visible sheet to be hidden', 'InvalidOperation', (_, sheet) => (sheet.visibility = 'Hidden')],
  ['the last sheet to be deleted', 'InvalidOperation', (_, sheet) => sheet.delete()],
  [
    'an address over 255 characters',
    'InvalidArgument',
    (_, sheet) => void sheet.getRanges(Array(60).fill('A1:B2').join()),
  ],
  [
    'a list of items over 255 characters',
    'InvalidArgument',
    (_, sheet) =>
      (sheet.getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'mục,'.repeat(80) },
      }),
  ],
  [
    'a message over 255 characters',
    'InvalidArgument',
    (_, sheet) =>
      (sheet.getRange('A1').dataValidation.errorAlert = {
        message: 'x'.repeat(256),
        showAlert: true,
        style: 'Stop',
        title: '',
      }),
  ],
  [
    'a table without headers in its cells',
    'InvalidArgument',
    (_, sheet) => void sheet.tables.add('A1:B2', true),
  ],
  [
    'a name that does not lead anywhere',
    'InvalidArgument',
    (context) => void context.workbook.names.add('x', "'Bìa'!A1"),
  ],
  [
    'a chart of what Excel would have to guess',
    'NotImplemented',
    (_, sheet) => void sheet.charts.add('BarStacked', sheet.getRange('A1:C3')),
  ],
  [
    'an item that is not there',
    'ItemNotFound',
    (context) => context.workbook.tables.getItem('tblX').delete(),
  ],
  ['a member that it does not play', 'NotImplemented', (_, sheet) => sheet.getRange('A1').calculate()],
];

test.each(refused)('%s: %s', async (_what, code, work) => {
  expect(await codeOf(work)).toBe(code);
});

describe('each member knows its set', () => {
  const members: [string, Work][] = [
    ['1.13', (_, sheet) => void sheet.getRange('A1').getMergedAreasOrNullObject()],
    ['1.9', (_, sheet) => (sheet.pageLayout.orientation = 'Landscape')],
    ['1.8', (_, sheet) => (sheet.showGridlines = false)],
    ['1.7', (_, sheet) => sheet.freezePanes.freezeRows(1)],
    ['1.6', (context) => context.workbook.application.suspendApiCalculationUntilNextSync()],
  ];
  test.each(members)('a member of %s', async (set, work) => {
    const [major = '', minor = ''] = set.split('.');
    expect(await codeOf(work, createOfficeHost({ apiSet: set }))).toBe('done');
    expect(await codeOf(work, createOfficeHost({ apiSet: `${major}.${Number(minor) - 1}` }))).toBe(
      'ApiNotFound',
    );
  });

  test('a member of no release is refused by all', async () => {
    const work: Work = (_, sheet) => sheet.protection.load({ isPasswordProtected: true });
    expect(await codeOf(work, createOfficeHost({ apiSet: '1.21' }))).toBe('ApiNotFound');
  });
});

describe('requests', () => {
  test('over 5 MB are refused and do nothing', async () => {
    const office = createOfficeHost();
    const code = await codeOf((_, sheet) => {
      for (let row = 1; row <= 200; row += 1) sheet.getRange(`A${row}`).values = [['x'.repeat(30_000)]];
    }, office);
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(office.workbook.sheets[0]?.cells.size).toBe(0);
  });

  test('stop at the first action that fails; what was before it stays', async () => {
    const office = createOfficeHost();
    await codeOf((_, sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [[3]];
    }, office);
    expect([...(office.workbook.sheets[0]?.cells.values() ?? [])].map(({ value }) => value)).toEqual([1]);
  });

  test('a value that was not loaded cannot be read', async () => {
    loadInNode(createOfficeHost());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });
});

describe('a protected sheet', () => {
  const protect = (sheet: Excel.Worksheet, options: Excel.WorksheetProtectionOptions = {}): void => {
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect(options);
  };
  const done: [string, Work][] = [
    ['takes values in open cells', (_, sheet) => (sheet.getRange('B1').values = [[1]])],
    ['is read', (_, sheet) => sheet.getRange('A1').load('values')],
    ['is renamed', (_, sheet) => (sheet.name = 'Mới')],
  ];
  test.each(done)('%s', async (_what, work) => {
    expect(
      await codeOf((context, sheet) => {
        protect(sheet);
        work(context, sheet);
      }),
    ).toBe('done');
  });

  const denied: [string, Work][] = [
    ['no values in locked cells', (_, sheet) => (sheet.getRange('A1:B1').values = [[1, 2]])],
    ['no formats', (_, sheet) => (sheet.getRange('B1').format.font.bold = true)],
    ['no column widths', (_, sheet) => (sheet.getRange('B1').format.columnWidth = 10)],
    ['no tables', (_, sheet) => void sheet.tables.add('A1:B2', true)],
    ['no validation', (_, sheet) => (sheet.getRange('B1').dataValidation.ignoreBlanks = false)],
    ['no conditional formats', (_, sheet) => void sheet.getRange('B1').conditionalFormats.add('Custom')],
    ['no charts', (_, sheet) => void sheet.charts.add('BarStacked', sheet.getRange('A1:A2'), 'Columns')],
  ];
  test.each(denied)('takes %s', async (_what, work) => {
    expect(
      await codeOf((context, sheet) => {
        protect(sheet);
        work(context, sheet);
      }),
    ).toBe('AccessDenied');
  });

  test('takes column widths where that is allowed', async () => {
    expect(
      await codeOf((_, sheet) => {
        protect(sheet, { allowFormatColumns: true });
        sheet.getRange('B1').format.columnWidth = 10;
      }),
    ).toBe('done');
  });

  test('keeps its password', async () => {
    expect(
      await codeOf((_, sheet) => {
        sheet.protection.protect({}, 'bí mật');
        sheet.protection.unprotect('khác');
      }),
    ).toBe('AccessDenied');
  });
});

describe('what Excel makes of a value', () => {
  const made: [unknown, unknown, string | null][] = [
    ['=1+1', null, '1+1'],
    ['-5', -5, null],
    ['007', 7, null],
    ['50%', 0.5, null],
    ['4/5/2024', 45387, null],
    ['true', true, null],
    ["'=1+1", '=1+1', null],
    ['Sở Nội vụ', 'Sở Nội vụ', null],
    ['', null, null],
  ];
  test.each(made)('%p', async (input, value, formula) => {
    const office = createOfficeHost();
    expect(await codeOf((_, sheet) => (sheet.getRange('A1').values = [[input]]), office)).toBe('done');
    expect(office.workbook.sheets[0]?.cells.get(0)).toMatchObject({ value, formula });
  });
});
