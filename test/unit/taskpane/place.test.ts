import { placeFor } from '../../../src/taskpane/app/fittingPlace';
import { asksForSelectedRow, placeFromQuery } from '../../../src/taskpane/app/place';

test.each([
  ['?place=kiem-tra', 'kiem-tra'],
  ['?_host_Info=Excel$Win32$16.01$vi-VN&place=tong-hop', 'tong-hop'],
  ['?place=ke-hoach', 'ke-hoach'],
  ['', null],
  ['?place=nowhere', null],
])('%s opens %s', (query, place) => {
  expect(placeFromQuery(query)).toBe(place);
});

test.each([
  ['?place=kiem-tra&row=selected', true],
  ['?place=kiem-tra', false],
  ['?row=4', false],
])('%s asks for the selected row: %s', (query, asked) => {
  expect(asksForSelectedRow(query)).toBe(asked);
});

test.each([
  ['an empty workbook', { tables: [], kind: null }, 'lap-so'],
  ['the user’s own tables', { tables: ['Table1'], kind: null }, 'lap-so'],
  ['an agency’s', { tables: ['NhiemVu', 'ChiTieu', 'DinhDanh'], kind: 'agency' }, 'kiem-tra'],
  ['an agency’s that lost its properties', { tables: ['nhiemvu'], kind: null }, 'kiem-tra'],
  ['the province’s', { tables: ['NhiemVu', 'DinhDanh'], kind: 'province' }, 'tong-hop'],
  ['properties of deleted sheets', { tables: [], kind: 'agency' }, 'lap-so'],
] as const)('%s', (_what, seen, place) => {
  expect(placeFor({ tables: [...seen.tables], kind: seen.kind })).toBe(place);
});
