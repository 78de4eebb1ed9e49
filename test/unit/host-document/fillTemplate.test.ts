import { fillTemplate } from '../../../src/host/document/fillTemplate';
import { writeDocx } from '../../../src/host/document/writeDocx';
import { HostError } from '../../../src/host/shared/hostError';
import { paragraph } from '../../../src/paper/paper';

const NAMES = { values: ['ten'], rows: { nhiem_vu: ['ma'] } };
const DATA = {
  values: { ten: 'Sở Nội vụ' },
  rows: { nhiem_vu: Array.from({ length: 100 }, (_, index) => ({ ma: String(index) })) },
};
const filled = async (texts: readonly string[]) => {
  const blocks = texts.map((text) => paragraph('body', text));
  return fillTemplate(await writeDocx({ title: 'T', sections: [{ landscape: false, blocks }] }), DATA, NAMES);
};

test('a small template that would grow without bound is refused before it is filled in', async () => {
  const group = (count: number) => `{#nhiem_vu}${'{ma}'.repeat(count)}{/nhiem_vu}`;
  await expect(filled(Array.from({ length: 20 }, () => group(500)))).rejects.toThrow(HostError);
  expect(await filled([group(500)])).toHaveProperty('bytes');
});
