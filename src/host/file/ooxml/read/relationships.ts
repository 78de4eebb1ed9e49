import { HostError } from '../../../shared/hostError';
import type { Archive } from '../zip/archive';
import { attribute, localName, scanXml } from '../xml/xml';

export interface Relationship {
  id: string;
  /** Last segment of the type's address: `worksheet`, `table`; the same for the transitional and strict dialects. */
  kind: string;
  /** Path of the part in the archive, or the address of something outside. */
  target: string;
  external: boolean;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is the empty path. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** `../tables/table1.xml` seen from `xl/worksheets/sheet1.xml` → `xl/tables/table1.xml`. */
export function resolveTarget(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = from.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

export function readRelationships(archive: Archive, part: string): Relationship[] {
  const path = relationshipsPath(part);
  if (!archive.has(path)) return [];
  const relationships: Relationship[] = [];
  scanXml(archive.text(path), path, {
    open(name, attributes) {
      if (localName(name) !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      const external = attribute(attributes, 'TargetMode') === 'External';
      relationships.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: (attribute(attributes, 'Type') ?? '').split('/').pop() ?? '',
        target: external ? target : resolveTarget(part, target),
        external,
      });
    },
    close() {},
  });
  return relationships;
}

/** Path of the workbook part. @throws HostError `notXlsx` when the file is another kind of package. */
export function findWorkbook(archive: Archive): string {
  const path = readRelationships(archive, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (path === undefined || !archive.has(path) || !archive.has('[Content_Types].xml')) {
    throw new HostError('notXlsx', {}, 'no workbook part');
  }
  const types = archive.text('[Content_Types].xml');
  // .xlsx, .xlsm and their templates; not .docx, nor .xlsb (`sheet.binary.macroEnabled.main`, no XML inside).
  if (
    !/(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml/.test(types)
  ) {
    throw new HostError('notXlsx', {}, 'another Office document');
  }
  return path;
}
