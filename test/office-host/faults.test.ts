import type { OfficeHost } from './officeHost';
import { codeOf, heldBy, smallWorkbook } from './smallWorkbook';
import { userOf } from './user';

/** What can go wrong between an add-in and Excel, and what others do meanwhile. */

let office: OfficeHost;
beforeEach(async () => {
  office = await smallWorkbook();
});

const write = (value: string, cell = 'C2', options: object = {}): Promise<void> =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem('Việc').getRange(cell).values = [[value]];
    await context.sync();
  });

async function formulasOf(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('formulas');
    await context.sync();
    return range.formulas;
  });
}

describe('while a user is in a cell', () => {
  test('every request is refused with the real code, reading too, until he leaves it', async () => {
    office.startEditing('Việc', 'C3', 'đang gõ');
    expect(await codeOf(write('x'))).toBe('InvalidOperationInCellEditMode');
    expect(await codeOf(formulasOf('Việc', 'A1'))).toBe('InvalidOperationInCellEditMode');
    office.endEditing();
    expect(await codeOf(write('x'))).toBe('done');
    expect([heldBy(office, 'Việc', 'C2'), heldBy(office, 'Việc', 'C3')]).toEqual(['x', 'đang gõ']);
  });

  test('a request that may wait is carried out once he leaves it', async () => {
    office.startEditing('Việc', 'C2', 'đang gõ');
    const writing = write('x', 'C3', { delayForCellEdit: true });
    await Promise.resolve();
    while (!office.isWaited) await new Promise((resolve) => setImmediate(resolve));
    expect(heldBy(office, 'Việc', 'C3')).toBeNull();
    office.endEditing('escape');
    await writing;
    expect([heldBy(office, 'Việc', 'C2'), heldBy(office, 'Việc', 'C3')]).toEqual([null, 'x']);
  });
});

test('an interrupted request keeps what was done before', async () => {
  const twice = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Việc');
      sheet.getRange('C2').values = [['một']];
      sheet.getRange('C3').values = [['hai']];
      await context.sync();
    });
  await twice();
  const { actions } = office.requests[0]!;
  const kept = new Set<string>();
  for (let step = 0; step < actions; step += 1) {
    userOf(office).clear('Việc', 'C2:C3');
    office.failWithin(0, step);
    expect(await codeOf(twice())).toBe('GeneralException');
    kept.add([heldBy(office, 'Việc', 'C2'), heldBy(office, 'Việc', 'C3')].join());
    office.stopFailing();
  }
  expect([...kept]).toEqual([',', 'một,']);
});

test('a request that is never answered leaves the add-in waiting', async () => {
  office.neverAnswer(0, 'after');
  const ended = jest.fn();
  void write('x').then(ended, ended);
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended).not.toHaveBeenCalled();
  expect(heldBy(office, 'Việc', 'C2')).toBe('x');
});

test('a person acts just before a request is carried out', async () => {
  office.beforeRequest(0, () => userOf(office).type('Việc', 'C2', 'người gõ'));
  const [[seen]] = (await formulasOf('Việc', 'C2')) as [[unknown]];
  expect(seen).toBe('người gõ');
});

describe('events', () => {
  const listen = async (seen: unknown[]) => {
    const registered = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push([event.address, event.source, event.changeType]);
      });
      await context.sync();
      return added;
    });
    return () =>
      Excel.run(registered.context as Excel.RequestContext, async (context) => {
        registered.remove();
        await context.sync();
      });
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

  test("tell whose change it was, and a row's", async () => {
    const seen: unknown[] = [];
    const stop = await listen(seen);
    userOf(office).type('Việc', 'C2', 'tôi');
    userOf(office, 'Remote').type('Việc', 'C3', 'người khác');
    userOf(office).deleteRows('Việc', 4);
    await settle();
    await stop();
    expect(seen).toEqual([
      ['C2', 'Local', 'RangeEdited'],
      ['C3', 'Remote', 'RangeEdited'],
      ['A4:XFD4', 'Local', 'RowDeleted'],
    ]);
  });

  test('what somebody else did is not ours to undo', () => {
    userOf(office, 'Remote').type('Việc', 'C3', 'người khác');
    expect(userOf(office).undo()).toBe(false);
  });

  test('may never come', async () => {
    const seen: unknown[] = [];
    const stop = await listen(seen);
    office.silent = true;
    userOf(office).type('Việc', 'C2', 'tôi');
    await settle();
    await stop();
    expect(seen).toEqual([]);
  });
});

describe('[#This Row]', () => {
  const formula = '=tblViec[[#This Row],[Kết quả]]+1';

  test('is read back as stored, or as the formula bar shows it', async () => {
    userOf(office).type('Việc', 'C2', formula);
    userOf(office).type('Việc', 'F2', '=tblViec[[#This Row],[Mã]]');
    expect(await formulasOf('Việc', 'C2')).toEqual([[formula]]);
    office.behaviour.thisRow = '@';
    expect(await formulasOf('Việc', 'C2')).toEqual([['=[@[Kết quả]]+1']]);
    expect(await formulasOf('Việc', 'F2')).toEqual([['=tblViec[@Mã]']]);
  });

  test('written in either way it is one and the same', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Việc').getRange('C2').formulas = [['=[@[Kết quả]]+1']];
      await context.sync();
    });
    expect(heldBy(office, 'Việc', 'C2')).toBe(formula);
  });

  test('of a column that is not there is refused', async () => {
    const wrong = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Việc').getRange('C2').formulas = [
        ['=tblViec[[#This Row],[Không]]'],
      ];
      await context.sync();
    });
    expect(await codeOf(wrong)).toBe('InvalidArgument');
  });
});
