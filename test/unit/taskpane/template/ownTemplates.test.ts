import 'fake-indexeddb/auto';
import { createOwnTemplates } from '../../../../src/taskpane/template/ownTemplates';

const template = (fileName: string, ...bytes: number[]) => ({ fileName, bytes: Uint8Array.from(bytes) });

test('one per plan and kind of report, kept for the next page until it is dropped', async () => {
  const templates = createOwnTemplates('kept');
  await templates.remember('213', 'agency', template('so.docx', 1, 2));
  await templates.remember('213', 'province', template('tinh.docx', 3));
  await templates.remember('7', 'agency', template('khac.docx', 4));
  await templates.remember('213', 'agency', template('so-2.docx', 5));
  const next = createOwnTemplates('kept');
  expect(await next.get('213', 'agency')).toEqual(template('so-2.docx', 5));
  expect(await next.get('213', 'province')).toEqual(template('tinh.docx', 3));
  await next.forget('213', 'agency');
  expect(await templates.get('213', 'agency')).toBeNull();
  expect(await templates.get('7', 'agency')).toEqual(template('khac.docx', 4));
});
