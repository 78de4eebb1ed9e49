/** @jest-environment jsdom */
import { recallDrafts, rememberDrafts, type EntryDraft } from '../../../../src/taskpane/app/remembered';

const draft = (code: string, text: string): EntryDraft => ({ code, key: 'note', text, before: null });
const openPages =
  (...pages: string[]) =>
  (owner: string | null) =>
    owner !== null && pages.includes(owner);

beforeEach(() => window.localStorage.clear());

test('two pages with the same workbook leave each other their drafts', () => {
  rememberDrafts('so', [draft('I.1', 'một')], ['p1']);
  rememberDrafts('so', [draft('I.2', 'hai')], ['p2']);
  expect(recallDrafts('so', openPages('p2')).drafts).toEqual([draft('I.1', 'một')]);
  rememberDrafts('so', [], ['p1']);
  expect(recallDrafts('so', openPages())).toEqual({ drafts: [draft('I.2', 'hai')], owners: ['p2'] });
});

test('drafts of a page that ended go to the next, which then has them alone', () => {
  rememberDrafts('so', [draft('I.1', 'cũ')], ['p1']);
  const { drafts, owners } = recallDrafts('so', openPages());
  rememberDrafts('so', drafts, ['p2', ...owners]);
  expect(recallDrafts('so', openPages('p1'))).toEqual({ drafts: [draft('I.1', 'cũ')], owners: ['p2'] });
});

test('of two drafts of a cell the later one comes back; the pane beside Excel has no page', () => {
  rememberDrafts('so', [draft('I.1', 'một')], [null]);
  rememberDrafts('so', [draft('I.1', 'hai')], ['p1']);
  expect(recallDrafts('so', openPages()).drafts).toEqual([draft('I.1', 'hai')]);
  expect(recallDrafts('so', openPages('p1')).drafts).toEqual([draft('I.1', 'một')]);
});
