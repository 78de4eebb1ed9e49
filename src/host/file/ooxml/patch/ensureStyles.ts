import { addContentType, addRelationship, type EditablePackage } from './editablePackage';
import type { InDialect } from './dialect';
import { noteStyles } from './styleTail';
import { readRelationships } from '../read/relationships';
import { RELATIONSHIPS_NS } from '../write/namespaces';
import { styleSheet } from '../write/stylesXml';
import { parseTree, serializeTree } from '../xml/xmlTree';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
/** Excel's default font when a file does not specify one. */
const DEFAULT_FONT = { name: 'Calibri', size: 11 };

/** Path of the workbook's style sheet, which is optional: if missing, one with only the defaults is created. */
export function ensureStyles(parts: EditablePackage, workbook: string, inDialect: InDialect): string {
  const found = readRelationships(parts, workbook).find(({ kind }) => kind === 'styles')?.target;
  if (found !== undefined && parts.has(found)) return found;
  const path = freePath(parts);
  const { xml } = styleSheet({ defaultFont: DEFAULT_FONT, styles: {}, sheets: [] });
  const root = parseTree(inDialect(xml), path);
  noteStyles(root, true);
  parts.set(path, serializeTree(root));
  addContentType(parts, path, TYPE);
  addRelationship(parts, workbook, inDialect(`${RELATIONSHIPS_NS}/styles`), `/${path}`);
  return path;
}

function freePath(parts: EditablePackage): string {
  let path = 'xl/styles.xml';
  for (let number = 1; parts.has(path); number += 1) path = `xl/styles${number}.xml`;
  return path;
}
