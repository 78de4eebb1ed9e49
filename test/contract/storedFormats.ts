import { openArchive } from '../../src/host/file/ooxml/zip/archive';
import { attribute, unescapeXml } from '../../src/host/file/ooxml/xml/xml';

/** Conditional formats in a file's XML: `Nhiệm vụ!B5:B6 formula fill`, in order of precedence. */
export function storedFormats(bytes: Uint8Array): string[] {
  const archive = openArchive(bytes);
  const targets = new Map(
    [...archive.text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([element]) => [
      attribute(element, 'Id'),
      (attribute(element, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const fills = [...archive.text('xl/styles.xml').matchAll(/<dxf\b.*?(?:<\/dxf>|\/>)/gs)].map(
    ([dxf]) => /<bgColor[^>]*rgb="FF(\w{6})"/.exec(dxf)?.[1] ?? '',
  );
  return [...archive.text('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].flatMap(([element]) => {
    const path = targets.get(attribute(element, 'r:id')) ?? '';
    const blocks = [
      ...archive.text(path).matchAll(/<conditionalFormatting\s[^>]*>.*?<\/conditionalFormatting>/gs),
    ];
    return blocks
      .flatMap(([block]) =>
        [...block.matchAll(/<cfRule\s([^>]*)>(.*?)<\/cfRule>/gs)].map(([, rule = '', inside = '']) => ({
          priority: Number(attribute(` ${rule}`, 'priority')),
          text: [
            `${attribute(element, 'name')}!${attribute(block, 'sqref')}`,
            unescapeXml(/<formula>(.*?)<\/formula>/s.exec(inside)?.[1] ?? ''),
            fills[Number(attribute(` ${rule}`, 'dxfId'))] ?? '',
          ].join(' '),
        })),
      )
      .sort((a, b) => a.priority - b.priority)
      .map(({ text }) => text);
  });
}
