import { element, XML_DECLARATION } from '../xml/element';
import { relationshipsPath } from '../read/relationships';
import type { PartContent } from '../zip/zipParts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE_DOCUMENT = 'application/vnd.openxmlformats-officedocument';

/** A kind of part: its content type, and the type of the relationship that targets it. */
const KINDS = {
  workbook: [`${SPREADSHEET}.sheet.main+xml`, `${OFFICE}/officeDocument`],
  worksheet: [`${SPREADSHEET}.worksheet+xml`, `${OFFICE}/worksheet`],
  styles: [`${SPREADSHEET}.styles+xml`, `${OFFICE}/styles`],
  sharedStrings: [`${SPREADSHEET}.sharedStrings+xml`, `${OFFICE}/sharedStrings`],
  table: [`${SPREADSHEET}.table+xml`, `${OFFICE}/table`],
  theme: [`${OFFICE_DOCUMENT}.theme+xml`, `${OFFICE}/theme`],
  drawing: [`${OFFICE_DOCUMENT}.drawing+xml`, `${OFFICE}/drawing`],
  chart: [`${OFFICE_DOCUMENT}.drawingml.chart+xml`, `${OFFICE}/chart`],
  application: [`${OFFICE_DOCUMENT}.extended-properties+xml`, `${OFFICE}/extended-properties`],
  core: [
    'application/vnd.openxmlformats-package.core-properties+xml',
    `${PACKAGE}/relationships/metadata/core-properties`,
  ],
  custom: [`${OFFICE_DOCUMENT}.custom-properties+xml`, `${OFFICE}/custom-properties`],
} as const;

export type PartKind = keyof typeof KINDS;

/**
 * The parts of a new file: each is added with the part that refers to it; content types and relationships are derived
 * from that.
 */
export class PackageParts {
  private readonly contents = new Map<string, PartContent>();
  private readonly types: string[] = [];
  private readonly relationships = new Map<string, string[]>();

  /**
   * @param from the part that refers to it; the empty path for the package itself.
   * @returns the relationship's id in that part.
   */
  add(from: string, kind: PartKind, path: string, content: PartContent): string {
    const [contentType, relationshipType] = KINDS[kind];
    this.contents.set(path, content);
    this.types.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
    const siblings = this.relationships.get(from) ?? [];
    this.relationships.set(from, siblings);
    const id = `rId${siblings.length + 1}`;
    siblings.push(
      element('Relationship', {
        Id: id,
        Type: relationshipType,
        Target: relativePath(from, path),
      }),
    );
    return id;
  }

  /** In the order to be written: the parts that list the others come first. */
  *all(): Generator<[path: string, content: PartContent]> {
    const types = [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...this.types,
    ];
    yield ['[Content_Types].xml', [listXml('Types', `${PACKAGE}/content-types`, types)]];
    for (const [from, items] of this.relationships)
      yield [relationshipsPath(from), [listXml('Relationships', `${PACKAGE}/relationships`, items)]];
    yield* this.contents;
  }
}

const listXml = (name: string, xmlns: string, items: readonly string[]): string =>
  XML_DECLARATION + element(name, { xmlns }, ...items);

/** `xl/tables/table1.xml` relative to `xl/worksheets/sheet1.xml` → `../tables/table1.xml`. */
function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  while (folders.length > 0 && folders[0] === target[0]) {
    folders.shift();
    target.shift();
  }
  return [...folders.map(() => '..'), ...target].join('/');
}
