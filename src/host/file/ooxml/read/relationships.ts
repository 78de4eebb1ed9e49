import { HostError, type HostErrorCode } from '../../../shared/hostError';
import type { Archive } from '../zip/archive';
import { attribute, localName, scanXml } from '../xml/xml';
import { onceForEachPart } from './onceForEachPart';

export interface Relationship {
  id: string;
  /** Last segment of the type's URI, `worksheet` or `table`: identical in the transitional and strict dialects. */
  kind: string;
  /** Path of the part in the archive, or the address of an external target. */
  target: string;
  external: boolean;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is the empty path. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** `../tables/table1.xml` relative to `xl/worksheets/sheet1.xml` → `xl/tables/table1.xml`. */
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
  return listed(archive.text(path), path).map((each) => {
    if (each.external) return each;
    const target = resolveTarget(part, each.target);
    return { ...each, target: archive.find(target) ?? target };
  });
}

/** As written, with internal targets relative to the part. */
const listed = onceForEachPart((xml, path): readonly Relationship[] => {
  const relationships: Relationship[] = [];
  scanXml(xml, path, {
    open(name, attributes) {
      if (localName(name) !== 'Relationship') return;
      relationships.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: (attribute(attributes, 'Type') ?? '').split('/').pop() ?? '',
        target: attribute(attributes, 'Target') ?? '',
        external: attribute(attributes, 'TargetMode') === 'External',
      });
    },
    close() {},
  });
  return relationships;
});

const CONTENT_TYPES = '[Content_Types].xml';
/** .xlsx, .xlsm and their templates; not .docx, nor .xlsb (`sheet.binary.macroEnabled.main`, no XML inside). */
const WORKBOOK_TYPE =
  /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml/i;

/** What a zip file is if it is not a workbook. */
function kindOfPackage(archive: Archive): HostErrorCode {
  if (archive.has('mimetype')) {
    const type = archive.text('mimetype');
    if (type.includes('opendocument.spreadsheet')) return 'isOds';
    if (type.includes('opendocument')) return 'isDocument';
  }
  if (!archive.has(CONTENT_TYPES)) return 'isArchive';
  const types = archive.text(CONTENT_TYPES);
  if (/sheet\.binary/i.test(types)) return 'isBinaryExcel';
  if (/wordprocessingml|presentationml/i.test(types)) return 'isDocument';
  return WORKBOOK_TYPE.test(types) ? 'damaged' : 'notXlsx';
}

/** Path of the workbook part. @throws HostError naming the kind of file if it is another kind of package. */
export function findWorkbook(archive: Archive): string {
  const path = readRelationships(archive, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const isWorkbook =
    path !== undefined &&
    archive.has(path) &&
    archive.has(CONTENT_TYPES) &&
    WORKBOOK_TYPE.test(archive.text(CONTENT_TYPES));
  if (!isWorkbook) throw new HostError(kindOfPackage(archive), { part: CONTENT_TYPES }, 'no workbook part');
  return path;
}
