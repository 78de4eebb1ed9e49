import { attribute, prefixedAttribute } from '../../../src/host/file/ooxml/xml/xml';

test.each([
  [' r="A1" s="2"', 's', '2'],
  [" r='A1'\n s = '2'", 's', '2'],
  [' name="r=\'x\'" r="A1"', 'r', 'A1'],
  [` title="a r='no'" r='yes'`, 'r', 'yes'],
  [' x:r="A1"', 'r', undefined],
  [' ab="1"', 'b', undefined],
  [' a.c="1" abc="2"', 'abc', '2'],
  [' v="&lt;&#x41;"', 'v', '<A'],
  ['', 'v', undefined],
])('%s has %s: %s', (attributes, name, value) => {
  expect(attribute(attributes, name)).toBe(value);
});

test('a name is not a pattern', () => {
  expect(attribute(` a="1" b='2'`, '[ab]')).toBeUndefined();
  expect(attribute(` axb='2'`, 'a.b')).toBeUndefined();
});

test.each([
  [' id="1" r:id="rId2"', 'rId2'],
  [' rel:id = \'rId2\' id="1"', 'rId2'],
  [' xmlns:id="http://x" r:id="rId2"', 'rId2'],
  [' r:grid="1"', undefined],
  [' id="1"', undefined],
])('the prefixed id of %s is %s', (attributes, value) => {
  expect(prefixedAttribute(attributes, 'id')).toBe(value);
});
