import { cellTag } from '../../../src/host/file/ooxml/read/cellTag';

const PLACE = { row: 11, column: 27 };

test.each([
  ['as Excel writes it', ' r="AB12" s="7" t="s"', { place: PLACE, style: 7, type: 's' }],
  ['in another order', ' t="str" s="7" r="AB12"', { place: PLACE, style: 7, type: 'str' }],
  ['with single quotes', " r='AB12' s='7' t='s'", { place: PLACE, style: 7, type: 's' }],
  ['with spaces about the sign', ' r = "AB12" s ="7" t= "s"', { place: PLACE, style: 7, type: 's' }],
  ['with a space before the sign', ' r ="AB12" s="7"', { place: PLACE, style: 7, type: 'n' }],
  ['with two spaces between', '  r="AB12" s="7"', { place: PLACE, style: 7, type: 'n' }],
  ['with more space between', '  r="AB12"\n\ts="7"', { place: PLACE, style: 7, type: 'n' }],
  ['in lower case and fixed', ' r="$ab$12"', { place: PLACE, style: 0, type: 'n' }],
  ['escaped', ' r="AB&#49;2" t="&#115;"', { place: PLACE, style: 0, type: 's' }],
  [
    'with others between',
    ' spans="1:3" r="AB12" cm="1" x:s="9" s="7"',
    { place: PLACE, style: 7, type: 'n' },
  ],
  ['without a place', ' s="7"', { place: null, style: 7, type: 'n' }],
  ['empty', '', { place: null, style: 0, type: 'n' }],
  ['in the last cell', ' r="XFD1048576"', { place: { row: 1_048_575, column: 16_383 }, style: 0, type: 'n' }],
])('a cell’s tag %s', (_how, attributes, expected) => {
  expect(cellTag(attributes)).toEqual(expected);
});

test.each(['A0', 'XFE1', 'A1048577', 'A1:B2', '12', 'AB', 'AAAA1', 'A-1', ''])(
  '%j is no place',
  (reference) => {
    expect(cellTag(` r="${reference}" s="1"`)).toBeNull();
  },
);
