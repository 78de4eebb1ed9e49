import { agencyNamed } from '../../../../src/agency/agencyByName';
import { toSerial } from '../../../../src/text/calendar';
import { datedPapers } from '../../../../src/validation/documents/datedPapers';
import { documentsOf } from '../../../../src/validation/documents/documentsOf';
import { namedIn } from '../../../../src/validation/documents/namedIn';
import { solePaper } from '../../../../src/validation/documents/solePaper';
import { instancesIn } from '../../../../src/validation/documents/taskInstances';
import type { TaskSubject } from '../../../../src/validation/engine/subjects';
import { BAC_GIANG } from '../../../programmes';

const DAY = toSerial('2024-03-05');

test.each([
  [{}, [], 0],
  [{ documentNumber: ' ', documentDate: DAY }, [], 0],
  // The document date is the only paper's.
  [{ documentNumber: '12/BC-SNV', documentDate: DAY }, [['12/BC-SNV', '2024-03-05']], 0],
  [{ documentNumber: '12/BC-SNV', documentDate: DAY + 0.75 }, [['12/BC-SNV', '2024-03-05']], 0],
  // What stands behind the number is its own.
  [{ documentNumber: '12/BC-SNV ngày 25/01/2024', documentDate: DAY }, [['12/BC-SNV', '2024-01-25']], 0],
  [{ documentNumber: '12/BC-SNV', documentDate: '5/3/2024' }, [], 1],
  [{ documentNumber: '12/BC-SNV' }, [], 1],
  // Whose day it is, of two, is not known.
  [{ documentNumber: '12/BC-SNV; 13/BC-SNV', documentDate: DAY }, [], 2],
  [
    { documentNumber: '12/BC-SNV ngày 25/01/2024; 13/BC-SNV', documentDate: DAY },
    [['12/BC-SNV', '2024-01-25']],
    1,
  ],
  // An Icelandic letter in QĐ.
  [{ documentNumber: '12/QÐ-SNV', documentDate: DAY }, [['12/QĐ-SNV', '2024-03-05']], 0],
])('papers with a day in %j', (entry, papers, undated) => {
  const read = datedPapers(entry);
  expect(read.papers.map(({ text, day }) => [text, day])).toEqual(papers);
  expect(read.undated).toBe(undated);
});

test('a task that does not recur has no occurrences; one that does, each its own paper', () => {
  const entry = { documentNumber: '1/BC-SNV ngày 20/01/2024; 2/BC-SNV' };
  expect(instancesIn('Quý II/2024', entry, 2024, '2024-12-14')).toEqual({ instances: [], undated: 0 });
  const { instances, undated } = instancesIn('Ngày 25 hằng tháng', entry, 2024, '2024-03-01');
  expect(undated).toBe(1);
  expect(instances).toHaveLength(12);
  expect(instances[0]).toMatchObject({ due: '2024-01-25', paper: { text: '1/BC-SNV', day: '2024-01-20' } });
  expect(instances[1]).toMatchObject({ due: '2024-02-25', paper: null, state: 'missing' });
});

const subject = (more: object) =>
  ({ isBlank: () => false, cell: () => ({ isError: false }), ...more }) as unknown as TaskSubject;

test('a row’s papers: none in a blank cell, or in one that shows an error', () => {
  const value = () => '12/BC-SNV; Có';
  expect(documentsOf(subject({ value })).map(({ text }) => text)).toEqual(['12/BC-SNV', 'Có']);
  expect(documentsOf(subject({ value, isBlank: () => true }))).toEqual([]);
  expect(documentsOf(subject({ value, cell: () => ({ isError: true }) }))).toEqual([]);
  expect(documentsOf(subject({ value, cell: () => null }))).toHaveLength(2);
});

test.each([
  ['12/BC-SNV', '12/BC-SNV'],
  ['12/BC-SNV; 13/BC-SNV', null],
  ['Có', null],
  ['', null],
])('the only paper in “%s”: %j', (typed, text) => {
  expect(solePaper(subject({ value: () => typed, isBlank: () => typed === '' }))?.text ?? null).toBe(text);
});

describe('an agency is named in a row', () => {
  const { catalogue } = BAC_GIANG;
  const named = (expected: object, name: string, context: object = { catalogue }) =>
    namedIn(subject({ expected, context }), agencyNamed(name, catalogue)!);
  test.each([
    ['as its lead', { lead: 'Sở Nội vụ', coordinating: null }, true],
    ['as coordinating', { lead: 'Sở Tư pháp', coordinating: 'Sở Tài chính, Sở Nội vụ' }, true],
    ['by its group', { lead: 'Các sở, ngành', coordinating: null }, true],
    ['not at all', { lead: 'Sở Tư pháp', coordinating: 'UBND cấp xã' }, false],
    ['by nobody', { lead: null, coordinating: null }, false],
  ])('%s', (_how, expected, is) => {
    expect(named(expected, 'Sở Nội vụ')).toBe(is);
  });
  test('nothing is known without a catalogue', () => {
    expect(named({ lead: 'Sở Nội vụ' }, 'Sở Nội vụ', { catalogue: null })).toBe(false);
  });
});
